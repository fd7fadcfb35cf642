--liquibase formatted sql
--changeset aegira:query-0022-corrections
-- What late knowledge changed: one row for each decision, prompt, episode and case that is told otherwise than before.
CREATE TABLE query.correction (
    tenant_id      uuid        NOT NULL,
    correction_id  uuid        NOT NULL,
    event_id       uuid        NOT NULL,
    kind           text        NOT NULL,
    worker_id      uuid        NOT NULL,
    event_time     timestamptz NOT NULL,
    ingested_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    cause_event_id uuid,
    -- the decision that stood before, and the one that stands now
    former_id      uuid,
    signal_id      uuid,
    prompt_id      uuid,
    episode_id     uuid,
    case_id        uuid,
    facts          jsonb       NOT NULL,
    PRIMARY KEY (tenant_id, correction_id)
);
CREATE INDEX correction_time ON query.correction (tenant_id, event_time, correction_id);
CREATE INDEX correction_worker ON query.correction (tenant_id, worker_id, event_time, correction_id);

-- The cases that were open when their episode was corrected are told apart from those opened later.
CREATE TABLE query.case_of_episode (
    tenant_id  uuid   NOT NULL,
    episode_id uuid   NOT NULL,
    case_id    uuid   NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (tenant_id, episode_id)
);
CALL query.own_rows_only('correction');
CALL query.own_rows_only('case_of_episode');
