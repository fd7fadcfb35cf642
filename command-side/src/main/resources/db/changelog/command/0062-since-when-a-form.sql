--liquibase formatted sql
--changeset aegira:command-0062-since-when-a-form
-- An answer is held against the version that was in force when it was given, whenever it comes in.
ALTER TABLE command.form ADD COLUMN published_at timestamptz;
ALTER TABLE eventlog.events NO FORCE ROW LEVEL SECURITY;
ALTER TABLE command.form NO FORCE ROW LEVEL SECURITY;
UPDATE command.form f SET published_at = e.event_time
FROM eventlog.events e
WHERE e.tenant_id = f.tenant_id AND e.event_type = 'form.version_published'
  AND e.payload ->> 'form_id' = f.form_id::text AND (e.payload ->> 'version')::integer = f.version;
ALTER TABLE command.form ALTER COLUMN published_at SET NOT NULL;
ALTER TABLE command.form FORCE ROW LEVEL SECURITY;
ALTER TABLE eventlog.events FORCE ROW LEVEL SECURITY;
