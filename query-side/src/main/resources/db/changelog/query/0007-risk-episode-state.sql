--liquibase formatted sql
--changeset aegira:query-0007-risk-episode-state
CREATE TABLE query.risk_episode_state (
    tenant_id      uuid        NOT NULL,
    episode_id     uuid        NOT NULL,
    worker_id      uuid        NOT NULL,
    status         text        NOT NULL,
    standing       text        NOT NULL,
    severity       text        NOT NULL,
    opened_at      timestamptz NOT NULL,
    opened_by      text        NOT NULL,
    turned_high_at timestamptz,
    closed_at      timestamptz,
    last_signal_at timestamptz NOT NULL,
    signal_ids     jsonb       NOT NULL,
    reasons        jsonb       NOT NULL,
    position       bigint      NOT NULL,
    last_updated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, episode_id)
);
CREATE INDEX risk_episode_opening ON query.risk_episode_state (tenant_id, opened_at, episode_id);
CREATE INDEX risk_episode_worker ON query.risk_episode_state (tenant_id, worker_id, opened_at, episode_id);
CALL query.own_rows_only('risk_episode_state');
