--liquibase formatted sql
--changeset aegira:command-0013-erased-workers
ALTER TABLE command.worker ADD COLUMN erased_at timestamptz;
CREATE INDEX worker_erased ON command.worker (tenant_id, worker_id) WHERE erased_at IS NOT NULL;
CREATE POLICY stream ON command.worker FOR SELECT TO aegira_stream USING (erased_at IS NOT NULL);
GRANT SELECT (tenant_id, worker_id, erased_at) ON command.worker TO aegira_stream;
