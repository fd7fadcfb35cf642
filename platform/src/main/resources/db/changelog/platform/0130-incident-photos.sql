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
