--liquibase formatted sql
--changeset aegira:command-0063-queued-imports
DROP INDEX command.import_job_unfinished;
CREATE INDEX import_job_unfinished ON command.import_job (tenant_id) WHERE status IN ('QUEUED', 'READING', 'SETTLING');
