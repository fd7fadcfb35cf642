--liquibase formatted sql
--changeset aegira:0116-looks
-- Where to find the records of the audit trail that may be about somebody. Which are, and what they say, stands in the log alone.
CREATE TABLE infra.look (
    tenant_id uuid        NOT NULL,
    about     text        NOT NULL,
    looked_at timestamptz NOT NULL,
    event_id  uuid        NOT NULL,
    PRIMARY KEY (tenant_id, about, looked_at, event_id)
);
COMMENT ON COLUMN infra.look.about IS 'an id that was asked for, the worker whose event was, or, where nobody was named, whom such a list reaches: everybody, with case, site and team';

--changeset aegira:0116-looked-about splitStatements:false
CREATE FUNCTION infra.looked_about(tenant uuid, target text, metadata jsonb) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH record AS (
        SELECT ARRAY(SELECT lower(found[1]) FROM regexp_matches(target, '([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})', 'g') found) AS named,
            string_to_array(metadata ->> 'actor_roles', ',') AS roles, string_to_array(metadata ->> 'actor_sites', ',') AS sites,
            string_to_array(metadata ->> 'actor_teams', ',') AS teams)
    SELECT unnest(record.named) FROM record
    UNION
    SELECT about.worker_id::text FROM record JOIN eventlog.events about ON about.tenant_id = tenant AND about.event_id = ANY (record.named::uuid[])
    WHERE target LIKE '%/events/%' AND about.worker_id IS NOT NULL
    UNION
    SELECT whom.about FROM record CROSS JOIN LATERAL (
        SELECT 'everybody' WHERE 'AUDITOR' = ANY (record.roles)
        UNION ALL SELECT 'with case' WHERE 'CASE_MANAGER' = ANY (record.roles)
        UNION ALL SELECT 'site ' || site FROM unnest(record.sites) site WHERE 'HSE' = ANY (record.roles)
        UNION ALL SELECT 'team ' || team FROM unnest(record.teams) team WHERE 'SUPERVISOR' = ANY (record.roles)) whom (about)
    WHERE record.named = '{}' OR target LIKE '%replays%' OR target LIKE '%what-if%'
    $$;
CREATE FUNCTION infra.note_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO infra.look (tenant_id, about, looked_at, event_id)
    SELECT NEW.tenant_id, about, NEW.event_time, NEW.event_id
    FROM infra.looked_about(NEW.tenant_id, NEW.payload ->> 'target', NEW.metadata) about;
    RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION infra.looked_about(uuid, text, jsonb), infra.note_look() TO aegira_app;

--changeset aegira:0116-looks-so-far
ALTER TABLE eventlog.events NO FORCE ROW LEVEL SECURITY;
INSERT INTO infra.look (tenant_id, about, looked_at, event_id)
SELECT e.tenant_id, about, e.event_time, e.event_id
FROM eventlog.events e CROSS JOIN LATERAL infra.looked_about(e.tenant_id, e.payload ->> 'target', e.metadata) about
WHERE e.event_type = 'audit.action_recorded' AND e.payload ->> 'action' IN ('answers_read', 'flag_viewed', 'exported');
ALTER TABLE eventlog.events FORCE ROW LEVEL SECURITY;
CREATE TRIGGER looks AFTER INSERT ON eventlog.events FOR EACH ROW
    WHEN (NEW.event_type = 'audit.action_recorded' AND NEW.payload ->> 'action' IN ('answers_read', 'flag_viewed', 'exported'))
    EXECUTE FUNCTION infra.note_look();
ALTER TABLE infra.look ENABLE ROW LEVEL SECURITY;
ALTER TABLE infra.look FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON infra.look TO aegira_app, aegira_read USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT INSERT ON infra.look TO aegira_app;
GRANT SELECT ON infra.look TO aegira_read;
