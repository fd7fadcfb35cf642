--liquibase formatted sql
--changeset aegira:0003-risk
-- What the reconciler works from and what it has recorded.
CREATE TABLE command.risk_work (
    tenant_id  uuid NOT NULL,
    work_id    bigint GENERATED ALWAYS AS IDENTITY,
    worker_id  uuid NOT NULL,
    dirty_from timestamptz NOT NULL,
    roster     boolean NOT NULL,
    -- from when on episodes are still to be folded; absent: from dirty_from
    episodes_from timestamptz,
    PRIMARY KEY (tenant_id, work_id)
);
CREATE INDEX risk_work_of_worker ON command.risk_work (tenant_id, worker_id);
ALTER TABLE command.risk_work ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.risk_work FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.risk_work TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.risk_work TO aegira_app;
-- The sweepers look for due work across tenants; they see that there is some, and do it as the tenant.
CREATE POLICY stream ON command.risk_work FOR SELECT TO aegira_stream USING (true);
GRANT SELECT ON command.risk_work TO aegira_stream;

CREATE TABLE command.episode_wake_up (
    tenant_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    due_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, worker_id)
);
CREATE INDEX episode_wake_up_due ON command.episode_wake_up (due_at);
ALTER TABLE command.episode_wake_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.episode_wake_up FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.episode_wake_up TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.episode_wake_up TO aegira_app;
-- The sweepers look for due work across tenants; they see that there is some, and do it as the tenant.
CREATE POLICY stream ON command.episode_wake_up FOR SELECT TO aegira_stream USING (true);
GRANT SELECT ON command.episode_wake_up TO aegira_stream;

CREATE TABLE command.signal (
    tenant_id       uuid NOT NULL,
    signal_id       uuid NOT NULL,
    worker_id       uuid NOT NULL,
    source_id       uuid NOT NULL,
    kind            text NOT NULL,
    prompt_id       uuid,
    at              timestamptz NOT NULL,
    severity        text NOT NULL,
    compliance_risk boolean NOT NULL,
    reasons         jsonb NOT NULL,
    inputs_sha256   text NOT NULL,
    recorded_as     bigint GENERATED ALWAYS AS IDENTITY,
    current         boolean NOT NULL,
    PRIMARY KEY (tenant_id, signal_id)
);
CREATE INDEX signal_of_worker ON command.signal (tenant_id, worker_id, at) WHERE current;
CREATE INDEX signal_of_source ON command.signal (tenant_id, source_id);
ALTER TABLE command.signal ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.signal FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.signal TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.signal TO aegira_app;

CREATE TABLE command.episode (
    tenant_id  uuid NOT NULL,
    episode_id uuid NOT NULL,
    worker_id  uuid NOT NULL,
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz,
    supported  boolean NOT NULL,
    PRIMARY KEY (tenant_id, episode_id)
);
CREATE INDEX episode_of_worker ON command.episode (tenant_id, worker_id, opened_at);
ALTER TABLE command.episode ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.episode FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.episode TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.episode TO aegira_app;

