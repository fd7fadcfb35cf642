--liquibase formatted sql
--changeset aegira:query-0003-availability
-- One row per word recorded; where several cover an instant, the highest position wins.
CREATE TABLE query.availability (
    tenant_id      uuid        NOT NULL,
    event_id       uuid        NOT NULL,
    worker_id      uuid        NOT NULL,
    status         text        NOT NULL,
    effective_from timestamptz NOT NULL,
    effective_to   timestamptz,
    position       bigint      NOT NULL,
    ingested_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
);
CREATE INDEX availability_worker ON query.availability (tenant_id, worker_id, effective_from);
CALL query.own_rows_only('availability');

--changeset aegira:query-0003-availability-at splitStatements:false
-- Time semantics 8: both ends inclusive, the word recorded last wins, nothing said means available.
CREATE FUNCTION query.availability_at(of_worker uuid, at timestamptz) RETURNS text
    LANGUAGE sql STABLE
    RETURN coalesce((
        SELECT a.status FROM query.availability a
        WHERE a.tenant_id = infra.tenant() AND a.worker_id = of_worker
          AND a.effective_from <= at AND (a.effective_to IS NULL OR a.effective_to >= at)
        ORDER BY a.position DESC LIMIT 1), 'available');
GRANT EXECUTE ON FUNCTION query.availability_at(uuid, timestamptz) TO aegira_app, aegira_read;
