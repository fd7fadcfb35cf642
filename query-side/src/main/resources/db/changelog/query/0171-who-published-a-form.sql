--liquibase formatted sql
--changeset aegira:query-0171-who-published-a-form
ALTER TABLE query.form_version ADD COLUMN published_at timestamptz, ADD COLUMN published_by text;
ALTER TABLE eventlog.events NO FORCE ROW LEVEL SECURITY;
ALTER TABLE query.form_version NO FORCE ROW LEVEL SECURITY;
UPDATE query.form_version f SET published_at = e.ingested_at, published_by = e.actor_id
FROM eventlog.events e WHERE e.tenant_id = f.tenant_id AND e.global_index = f.position AND e.event_type = 'form.version_published';
ALTER TABLE query.form_version FORCE ROW LEVEL SECURITY;
ALTER TABLE eventlog.events FORCE ROW LEVEL SECURITY;
