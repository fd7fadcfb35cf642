--liquibase formatted sql
--changeset aegira:query-0180-incident-photos
-- That there are photos, and what is told of them. No event of before tells of one, so nothing needs to be built anew.
CREATE TABLE query.incident_photo (
    tenant_id   uuid        NOT NULL,
    photo_id    uuid        NOT NULL,
    incident_id uuid        NOT NULL,
    worker_id   uuid        NOT NULL,
    media_type  text        NOT NULL,
    size_bytes  integer     NOT NULL,
    width       integer     NOT NULL,
    height      integer     NOT NULL,
    attached_at timestamptz NOT NULL,
    position    bigint      NOT NULL,
    PRIMARY KEY (tenant_id, photo_id)
);
CREATE INDEX incident_photo_incident ON query.incident_photo (tenant_id, incident_id, position);
CALL query.own_rows_only('incident_photo');
INSERT INTO infra.view_table (processing_group, table_name) VALUES ('case-summary', 'incident_photo');
