--liquibase formatted sql
--changeset aegira:query-0030-decision-replays
-- Reports, not views: they say what a replay found, and are not built from the log.
CREATE TABLE query.decision_replay (
    tenant_id    uuid        NOT NULL,
    replay_id    uuid        NOT NULL,
    status       text        NOT NULL,
    begun_at     timestamptz NOT NULL,
    heard_of_at  timestamptz NOT NULL,
    workers      integer     NOT NULL,
    done         integer     NOT NULL,
    decisions    bigint      NOT NULL,
    identical    bigint      NOT NULL,
    consequences bigint      NOT NULL,
    differing    bigint      NOT NULL,
    different    jsonb       NOT NULL,
    failure      text,
    PRIMARY KEY (tenant_id, replay_id)
);
CALL query.own_rows_only('decision_replay');
