--liquibase formatted sql
--changeset aegira:command-0050-retention
ALTER TABLE command.tenant_settings ADD COLUMN identity_after_leaving interval;
CREATE POLICY stream ON command.tenant_settings FOR SELECT TO aegira_stream USING (identity_after_leaving IS NOT NULL);
GRANT SELECT (tenant_id, identity_after_leaving) ON command.tenant_settings TO aegira_stream;
CREATE INDEX worker_gone ON command.worker (tenant_id, deactivated_at) WHERE deactivated_at IS NOT NULL AND erased_at IS NULL;
CREATE POLICY stream_gone ON command.worker FOR SELECT TO aegira_stream USING (deactivated_at IS NOT NULL AND erased_at IS NULL);
GRANT SELECT (deactivated_at) ON command.worker TO aegira_stream;
