--liquibase formatted sql
--changeset aegira:0005-imports
-- Imports and what they refused. A running one holds its tenant: no window closes, no decision is taken.
CREATE TABLE command.import_job (
    tenant_id     uuid NOT NULL,
    import_id     uuid NOT NULL,
    format        text NOT NULL,
    timezone      text,
    file          text,
    actor_id      text NOT NULL,
    as_platform   boolean NOT NULL,
    status        text NOT NULL,
    total_bytes   bigint NOT NULL,
    bytes_read    bigint NOT NULL DEFAULT 0,
    lines_read    bigint NOT NULL DEFAULT 0,
    accepted      bigint NOT NULL DEFAULT 0,
    duplicates    bigint NOT NULL DEFAULT 0,
    rejected      bigint NOT NULL DEFAULT 0,
    windows_closed bigint NOT NULL DEFAULT 0,
    signals       bigint NOT NULL DEFAULT 0,
    work_total    bigint NOT NULL DEFAULT 0,
    log_position  bigint NOT NULL DEFAULT 0,
    failure       text,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    PRIMARY KEY (tenant_id, import_id)
);
CREATE INDEX import_job_unfinished ON command.import_job (tenant_id) WHERE status IN ('READING', 'SETTLING');
ALTER TABLE command.import_job ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.import_job FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.import_job TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.import_job TO aegira_app;
-- The sweepers look for due work across tenants; they see that there is some, and do it as the tenant.
CREATE POLICY stream ON command.import_job FOR SELECT TO aegira_stream USING (true);
GRANT SELECT ON command.import_job TO aegira_stream;

CREATE TABLE command.import_rejection (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    line      bigint NOT NULL,
    event_id  text,
    type      text,
    detail    text NOT NULL,
    PRIMARY KEY (tenant_id, import_id, line)
);
ALTER TABLE command.import_rejection ENABLE ROW LEVEL SECURITY;
ALTER TABLE command.import_rejection FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON command.import_rejection TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON command.import_rejection TO aegira_app;

