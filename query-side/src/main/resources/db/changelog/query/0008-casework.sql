--liquibase formatted sql
--changeset aegira:query-0008-casework
CREATE TABLE query.case_summary (
    tenant_id       uuid        NOT NULL,
    case_id         uuid        NOT NULL,
    episode_id      uuid        NOT NULL,
    worker_id       uuid        NOT NULL,
    queue           text        NOT NULL,
    status          text        NOT NULL,
    severity        text        NOT NULL,
    opened_for      text        NOT NULL,
    opened_at       timestamptz NOT NULL,
    position        bigint      NOT NULL,
    last_updated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, case_id)
);
CREATE INDEX case_summary_opening ON query.case_summary (tenant_id, opened_at, case_id);

CREATE TABLE query.case_detail (
    tenant_id  uuid  NOT NULL,
    case_id    uuid  NOT NULL,
    reasons    jsonb NOT NULL,
    signal_ids jsonb NOT NULL,
    PRIMARY KEY (tenant_id, case_id)
);

-- What happened to a case and to its episode. An episode's case id is known before the case is, so the order does not matter.
CREATE TABLE query.timeline (
    tenant_id   uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    event_id    uuid        NOT NULL,
    event_type  text        NOT NULL,
    event_time  timestamptz NOT NULL,
    ingested_at timestamptz NOT NULL,
    position    bigint      NOT NULL,
    facts       jsonb       NOT NULL,
    PRIMARY KEY (tenant_id, case_id, event_id)
);
CREATE INDEX timeline_order ON query.timeline (tenant_id, case_id, position);

CREATE TABLE query.incident (
    tenant_id   uuid        NOT NULL,
    incident_id uuid        NOT NULL,
    worker_id   uuid        NOT NULL,
    type        text        NOT NULL,
    severity    text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    notes       jsonb,
    position    bigint      NOT NULL,
    PRIMARY KEY (tenant_id, incident_id)
);
CREATE INDEX incident_time ON query.incident (tenant_id, occurred_at);
CALL query.own_rows_only('case_summary');
CALL query.own_rows_only('case_detail');
CALL query.own_rows_only('timeline');
CALL query.own_rows_only('incident');
