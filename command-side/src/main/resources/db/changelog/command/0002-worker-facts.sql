--liquibase formatted sql
--changeset aegira:0002-worker-facts
-- The facts about workers as they stand, written in the transaction of the event: what decisions rest on.
CREATE TABLE command.shift (
    tenant_id uuid NOT NULL,
    shift_id  uuid NOT NULL,
    worker_id uuid NOT NULL,
    zone      text NOT NULL,
    start_at  timestamptz NOT NULL,
    end_at    timestamptz NOT NULL,
    -- positions among the words about this shift: the later one stands
    upserted_as bigint NOT NULL,
    removed_as  bigint NOT NULL DEFAULT -1,
    PRIMARY KEY (tenant_id, shift_id)
);
CREATE INDEX shift_of_worker ON command.shift (tenant_id, worker_id, start_at);
ALTER TABLE command.shift ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.shift FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.shift TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.shift TO aegira_app;

CREATE TABLE command.prompt (
    tenant_id    uuid NOT NULL,
    prompt_id    uuid NOT NULL,
    worker_id    uuid NOT NULL,
    shift_id     uuid NOT NULL,
    kind         text NOT NULL,
    form_id      uuid NOT NULL,
    opens_at     timestamptz NOT NULL,
    closes_at    timestamptz NOT NULL,
    withdrawn    boolean NOT NULL,
    cause_id     uuid NOT NULL,
    caused_at    timestamptz NOT NULL,
    -- the state last settled; a change away from missed is itself an event
    settled_as   text NOT NULL DEFAULT 'SCHEDULED',
    PRIMARY KEY (tenant_id, prompt_id)
);
CREATE INDEX prompt_of_worker ON command.prompt (tenant_id, worker_id, closes_at);
CREATE INDEX prompt_of_shift ON command.prompt (tenant_id, shift_id);
ALTER TABLE command.prompt ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.prompt FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.prompt TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.prompt TO aegira_app;

CREATE TABLE command.open_window (
    tenant_id uuid NOT NULL,
    prompt_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    closes_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, prompt_id)
);
CREATE INDEX open_window_due ON command.open_window (closes_at);
CREATE INDEX open_window_of_worker ON command.open_window (tenant_id, worker_id, closes_at);
ALTER TABLE command.open_window ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.open_window FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.open_window TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.open_window TO aegira_app;
-- The sweepers look for due work across tenants; they see that there is some, and do it as the tenant.
CREATE POLICY stream ON command.open_window FOR SELECT TO aegira_stream USING (true);
GRANT SELECT ON command.open_window TO aegira_stream;

CREATE TABLE command.response (
    tenant_id    uuid NOT NULL,
    response_id  uuid NOT NULL,
    prompt_id    uuid,
    worker_id    uuid NOT NULL,
    submitted_at timestamptz NOT NULL,
    form_id      uuid NOT NULL,
    form_version integer NOT NULL,
    answers      jsonb NOT NULL,
    event_id     uuid NOT NULL,
    PRIMARY KEY (tenant_id, response_id)
);
CREATE INDEX response_of_worker ON command.response (tenant_id, worker_id, submitted_at);
CREATE INDEX response_of_prompt ON command.response (tenant_id, prompt_id);
ALTER TABLE command.response ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.response FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.response TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.response TO aegira_app;

CREATE TABLE command.miss (
    tenant_id uuid NOT NULL,
    prompt_id uuid NOT NULL,
    closes_at timestamptz NOT NULL,
    missed_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, prompt_id, closes_at)
);
ALTER TABLE command.miss ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.miss FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.miss TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.miss TO aegira_app;

CREATE TABLE command.availability (
    tenant_id  uuid NOT NULL,
    event_id   uuid NOT NULL,
    worker_id  uuid NOT NULL,
    sequence   bigint NOT NULL,
    status     text NOT NULL,
    from_at    timestamptz NOT NULL,
    to_at      timestamptz,
    event_time timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
);
CREATE INDEX availability_of_worker ON command.availability (tenant_id, worker_id, sequence);
ALTER TABLE command.availability ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.availability FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.availability TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.availability TO aegira_app;

