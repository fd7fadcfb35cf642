--liquibase formatted sql
--changeset aegira:0130-incident-photos
-- Photos of incidents, each encrypted under the key of whom it is about. The log tells of those that are attached; the others wait for
-- their order, or are what is left of one that was refused.
CREATE TABLE vault.incident_photo (
    tenant_id   uuid        NOT NULL,
    photo_id    uuid        NOT NULL,
    incident_id uuid        NOT NULL,
    worker_id   uuid        NOT NULL,
    media_type  text        NOT NULL,
    size_bytes  integer     NOT NULL,
    width       integer     NOT NULL,
    height      integer     NOT NULL,
    digest      text        NOT NULL,
    key_id      text        NOT NULL,
    nonce       bytea       NOT NULL,
    ciphertext  bytea       NOT NULL,
    attached    boolean     NOT NULL DEFAULT false,
    kept_at     timestamptz NOT NULL DEFAULT statement_timestamp(),
    PRIMARY KEY (tenant_id, photo_id)
);
-- Nothing to be gained by packing what is encrypted.
ALTER TABLE vault.incident_photo ALTER COLUMN ciphertext SET STORAGE EXTERNAL;
CREATE INDEX incident_photo_worker ON vault.incident_photo (tenant_id, worker_id);
CREATE INDEX incident_photo_left ON vault.incident_photo (tenant_id, kept_at) WHERE NOT attached;
ALTER TABLE vault.incident_photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.incident_photo FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vault.incident_photo TO aegira_app USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
GRANT SELECT, INSERT, DELETE, UPDATE (attached) ON vault.incident_photo TO aegira_app;

--changeset aegira:0130-looked-about splitStatements:false
-- As before, and whom the incident is about whose photo was opened. No record of before is of a photo.
CREATE OR REPLACE FUNCTION infra.looked_about(tenant uuid, target text, metadata jsonb) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH record AS (
        SELECT ARRAY(SELECT lower(found[1]) FROM regexp_matches(target, '([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})', 'g') found) AS named,
            string_to_array(metadata ->> 'actor_roles', ',') AS roles, string_to_array(metadata ->> 'actor_sites', ',') AS sites,
            string_to_array(metadata ->> 'actor_teams', ',') AS teams)
    SELECT unnest(record.named) FROM record
    UNION
    SELECT about.worker_id::text FROM record JOIN eventlog.events about ON about.tenant_id = tenant AND about.event_id = ANY (record.named::uuid[])
    WHERE target LIKE '%/events/%' AND about.worker_id IS NOT NULL
    UNION
    SELECT about.worker_id::text FROM record CROSS JOIN unnest(record.named) id
    JOIN eventlog.events about ON about.tenant_id = tenant AND about.aggregate_id = 'incident:' || tenant || ':' || id AND about.sequence = 0
    WHERE target LIKE '%/incidents/%/photos/%'
    UNION
    SELECT whom.about FROM record CROSS JOIN LATERAL (
        SELECT 'everybody' WHERE 'AUDITOR' = ANY (record.roles)
        UNION ALL SELECT 'with case' WHERE 'CASE_MANAGER' = ANY (record.roles)
        UNION ALL SELECT 'site ' || site FROM unnest(record.sites) site WHERE 'HSE' = ANY (record.roles)
        UNION ALL SELECT 'team ' || team FROM unnest(record.teams) team WHERE 'SUPERVISOR' = ANY (record.roles)) whom (about)
    WHERE record.named = '{}' OR target LIKE '%replays%' OR target LIKE '%what-if%'
    $$;
