--liquibase formatted sql
--changeset aegira:0101-ingested-at
-- When an event was stored the log says itself; no application may say it did so earlier.
ALTER TABLE eventlog.events ALTER COLUMN ingested_at SET DEFAULT clock_timestamp();
REVOKE INSERT (ingested_at) ON eventlog.events FROM aegira_app;
