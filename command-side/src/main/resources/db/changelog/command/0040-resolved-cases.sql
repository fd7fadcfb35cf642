--liquibase formatted sql
--changeset aegira:0040-resolved-cases
-- When the case of an episode was first resolved: the episode ends with it, however often it is folded anew.
CREATE TABLE command.resolved_case (
    tenant_id   uuid NOT NULL,
    episode_id  uuid NOT NULL,
    worker_id   uuid NOT NULL,
    resolved_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, episode_id)
);
CREATE INDEX resolved_case_of_worker ON command.resolved_case (tenant_id, worker_id);
ALTER TABLE command.resolved_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.resolved_case FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.resolved_case TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.resolved_case TO aegira_app;
