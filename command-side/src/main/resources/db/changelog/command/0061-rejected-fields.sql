--liquibase formatted sql
--changeset aegira:command-0061-rejected-fields
-- Which field of a refused line the reason is about, so that it can be shown apart.
ALTER TABLE command.import_rejection ADD COLUMN field text;
CREATE INDEX import_job_latest ON command.import_job (started_at DESC, import_id DESC);
