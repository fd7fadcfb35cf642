--liquibase formatted sql
--changeset aegira:0004-casework
-- Episodes that may become a case, and when each is due to.
CREATE TABLE command.case_candidate (
    tenant_id       uuid NOT NULL,
    episode_id      uuid NOT NULL,
    worker_id       uuid NOT NULL,
    severity        text NOT NULL,
    supported       boolean NOT NULL,
    opened_at       timestamptz NOT NULL,
    opened_reasons  jsonb NOT NULL,
    turned_high_at  timestamptz,
    high_reasons    jsonb,
    closed_at       timestamptz,
    signal_ids      uuid[] NOT NULL,
    -- when a case is due by the tenant's policy; null once it is opened or where none is due
    due_at          timestamptz,
    case_opened     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, episode_id)
);
CREATE INDEX case_candidate_due ON command.case_candidate (due_at) WHERE due_at IS NOT NULL;
ALTER TABLE command.case_candidate ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.case_candidate FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.case_candidate TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.case_candidate TO aegira_app;
-- The sweepers look for due work across tenants; they see that there is some, and do it as the tenant.
CREATE POLICY stream ON command.case_candidate FOR SELECT TO aegira_stream USING (true);
GRANT SELECT ON command.case_candidate TO aegira_stream;

