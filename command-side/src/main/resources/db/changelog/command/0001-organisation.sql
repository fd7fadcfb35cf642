--liquibase formatted sql
--changeset aegira:0001-organisation
-- What decisions need of the organisation, written in the transaction of the event.
CREATE TABLE command.tenant_settings (
    tenant_id       uuid NOT NULL,
    timezone        text NOT NULL,
    check_in_policy jsonb,
    case_policy     jsonb,
    PRIMARY KEY (tenant_id)
);
ALTER TABLE command.tenant_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.tenant_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.tenant_settings TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.tenant_settings TO aegira_app;

CREATE TABLE command.form (
    tenant_id uuid NOT NULL,
    form_id   uuid NOT NULL,
    version   integer NOT NULL,
    form      jsonb NOT NULL,
    PRIMARY KEY (tenant_id, form_id, version)
);
ALTER TABLE command.form ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.form FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.form TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.form TO aegira_app;

CREATE TABLE command.worker (
    tenant_id      uuid NOT NULL,
    worker_id      uuid NOT NULL,
    team_id        uuid,
    site_id        uuid,
    deactivated_at timestamptz,
    PRIMARY KEY (tenant_id, worker_id)
);
ALTER TABLE command.worker ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.worker FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.worker TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.worker TO aegira_app;

