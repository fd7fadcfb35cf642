--liquibase formatted sql
--changeset aegira:0110-transaction-id
-- What is committed late was not known at its ingested_at. Absent: stored before this column was there, and visible long since.
ALTER TABLE eventlog.events ADD COLUMN transaction_id xid8;
ALTER TABLE eventlog.events ALTER COLUMN transaction_id SET DEFAULT pg_current_xact_id();
COMMENT ON COLUMN eventlog.events.transaction_id IS 'the transaction that stored it; set by the database alone';

--changeset aegira:0110-visibility
-- The transactions that had written to the log and were not committed at that time; no row, no such transaction.
CREATE TABLE infra.visibility (
    at         timestamptz PRIMARY KEY,
    unfinished xid8[] NOT NULL
);
GRANT SELECT ON infra.visibility TO aegira_app, aegira_read;
GRANT SELECT, INSERT ON infra.visibility TO aegira_stream;

--changeset aegira:0110-known splitStatements:false
-- The tenant's events that could be read at that time. A transaction that is named as open a day later would be another of the same number.
CREATE FUNCTION eventlog.known(known_at timestamptz) RETURNS SETOF eventlog.events LANGUAGE sql STABLE AS $$
    SELECT e.* FROM eventlog.events e
    WHERE e.tenant_id = infra.tenant() AND e.ingested_at <= known_at
      AND (e.transaction_id IS NULL OR e.ingested_at < known_at - interval '1 day' OR e.transaction_id <> ALL ((
          SELECT coalesce((SELECT v.unfinished FROM infra.visibility v WHERE v.at >= known_at + interval '1 second'
                           ORDER BY v.at LIMIT 1), '{}'))::xid8[]))
    $$;
GRANT EXECUTE ON FUNCTION eventlog.known(timestamptz) TO aegira_app, aegira_read;
