--liquibase formatted sql
--changeset aegira:0002-events
CREATE TABLE eventlog.events (
    global_index         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id             uuid        NOT NULL,
    tenant_id            uuid        NOT NULL,
    aggregate_type       text        NOT NULL,
    aggregate_id         text        NOT NULL,
    sequence             bigint      NOT NULL,
    event_type           text        NOT NULL,
    event_time           timestamptz NOT NULL,
    event_offset_seconds integer     NOT NULL,
    ingested_at          timestamptz NOT NULL,
    worker_id            uuid,
    actor_type           text        NOT NULL,
    actor_id             text        NOT NULL,
    source               text        NOT NULL,
    source_event_id      text,
    schema_version       integer     NOT NULL,
    payload              jsonb       NOT NULL,
    metadata             jsonb       NOT NULL,
    CONSTRAINT events_aggregate_sequence UNIQUE (aggregate_id, sequence),
    CONSTRAINT events_event_id UNIQUE (tenant_id, event_id)
);
CREATE UNIQUE INDEX events_source_event_id ON eventlog.events (tenant_id, source, source_event_id) WHERE source_event_id IS NOT NULL;
CREATE INDEX events_time ON eventlog.events (tenant_id, event_time);
CREATE INDEX events_actor ON eventlog.events (tenant_id, actor_id, event_time);
CREATE INDEX events_type ON eventlog.events (tenant_id, event_type, event_time);
CREATE INDEX events_worker ON eventlog.events (tenant_id, worker_id, event_time) WHERE worker_id IS NOT NULL;

ALTER TABLE eventlog.events ENABLE ROW LEVEL SECURITY;
ALTER TABLE eventlog.events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON eventlog.events TO aegira_app, aegira_read
    USING (tenant_id = infra.tenant()) WITH CHECK (tenant_id = infra.tenant());
CREATE POLICY stream ON eventlog.events FOR SELECT TO aegira_stream USING (true);
GRANT SELECT ON eventlog.events TO aegira_app, aegira_stream, aegira_read;
-- Not global_index: the log alone numbers its events.
GRANT INSERT (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type, event_time, event_offset_seconds,
    ingested_at, worker_id, actor_type, actor_id, source, source_event_id, schema_version, payload, metadata)
    ON eventlog.events TO aegira_app;

--changeset aegira:0002-append-only splitStatements:false
CREATE FUNCTION eventlog.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON eventlog.events FOR EACH STATEMENT EXECUTE FUNCTION eventlog.refuse();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON eventlog.events FOR EACH STATEMENT EXECUTE FUNCTION eventlog.refuse();
ALTER TABLE eventlog.events ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE eventlog.events ENABLE ALWAYS TRIGGER never_emptied;
