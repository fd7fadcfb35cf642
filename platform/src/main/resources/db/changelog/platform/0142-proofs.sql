--liquibase formatted sql
--changeset aegira:0142-order-of-commit
-- A tree of all that was stored grows in the order in which transactions took their numbers: below the oldest one that still runs, nothing is added any more.
CREATE INDEX events_transaction ON eventlog.events (tenant_id, transaction_id, global_index);

--changeset aegira:0142-leaf splitStatements:false
-- What the hash of an event is taken of. Its own version for ever: what was hashed in another way could not be proved again.
CREATE FUNCTION eventlog.leaf(e eventlog.events) RETURNS text LANGUAGE sql STABLE
    RETURN json_build_object(
        'event_id', e.event_id, 'tenant_id', e.tenant_id, 'aggregate_type', e.aggregate_type, 'aggregate_id', e.aggregate_id,
        'sequence', e.sequence, 'event_type', e.event_type,
        'event_time', to_char(e.event_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'event_offset_seconds', e.event_offset_seconds,
        'ingested_at', to_char(e.ingested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'worker_id', e.worker_id, 'actor_type', e.actor_type, 'actor_id', e.actor_id, 'source', e.source,
        'source_event_id', e.source_event_id, 'schema_version', e.schema_version, 'payload', e.payload, 'metadata', e.metadata)::text;
-- RFC 9162, 2.1.1: a leaf's hash begins with the byte 0.
CREATE FUNCTION eventlog.leaf_hash(e eventlog.events) RETURNS bytea LANGUAGE sql STABLE
    RETURN sha256('\x00'::bytea || convert_to(eventlog.leaf(e), 'UTF8'));

--changeset aegira:0142-tree
-- How far a tenant's tree has come: up to this event of this transaction. Null: only events are in it that were stored before transactions were
-- noted. What stands up to base_index was in it before the database moved to another cluster, whose transactions have other numbers.
CREATE TABLE eventlog.tree (
    tenant_id      uuid   PRIMARY KEY,
    size           bigint NOT NULL DEFAULT 0,
    transaction_id xid8,
    global_index   bigint NOT NULL DEFAULT 0,
    base_index     bigint NOT NULL DEFAULT 0
);
-- The hashes of the tree, 256 together; level 0 has those of events, and which event each is of, from the lowest position in the log to the highest.
CREATE TABLE eventlog.tree_tile (
    tenant_id uuid     NOT NULL,
    level     smallint NOT NULL,
    tile      bigint   NOT NULL,
    hashes    bytea    NOT NULL,
    events    bigint[],
    lowest    bigint,
    highest   bigint,
    PRIMARY KEY (tenant_id, level, tile)
);
ALTER TABLE eventlog.tree_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
-- What was signed of it.
CREATE TABLE eventlog.checkpoint (
    tenant_id uuid        NOT NULL,
    tree_size bigint      NOT NULL,
    root_hash bytea       NOT NULL,
    signed_at timestamptz NOT NULL,
    note      text        NOT NULL,
    PRIMARY KEY (tenant_id, tree_size)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON eventlog.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION eventlog.refuse();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON eventlog.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION eventlog.refuse();
ALTER TABLE eventlog.checkpoint ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE eventlog.checkpoint ENABLE ALWAYS TRIGGER never_emptied;

ALTER TABLE eventlog.tree ENABLE ROW LEVEL SECURITY;
ALTER TABLE eventlog.tree FORCE ROW LEVEL SECURITY;
ALTER TABLE eventlog.tree_tile ENABLE ROW LEVEL SECURITY;
ALTER TABLE eventlog.tree_tile FORCE ROW LEVEL SECURITY;
ALTER TABLE eventlog.checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE eventlog.checkpoint FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON eventlog.tree FOR SELECT TO aegira_read USING (tenant_id = infra.tenant());
CREATE POLICY tenant ON eventlog.tree_tile FOR SELECT TO aegira_read USING (tenant_id = infra.tenant());
CREATE POLICY tenant ON eventlog.checkpoint FOR SELECT TO aegira_read USING (tenant_id = infra.tenant());
CREATE POLICY stream ON eventlog.tree TO aegira_stream USING (true) WITH CHECK (true);
CREATE POLICY stream ON eventlog.tree_tile TO aegira_stream USING (true) WITH CHECK (true);
CREATE POLICY stream ON eventlog.checkpoint TO aegira_stream USING (true) WITH CHECK (true);
GRANT SELECT ON eventlog.tree, eventlog.tree_tile, eventlog.checkpoint TO aegira_read, aegira_stream;
GRANT INSERT, UPDATE ON eventlog.tree, eventlog.tree_tile TO aegira_stream;
GRANT INSERT ON eventlog.checkpoint TO aegira_stream;
REVOKE EXECUTE ON FUNCTION eventlog.leaf(eventlog.events), eventlog.leaf_hash(eventlog.events) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION eventlog.leaf(eventlog.events), eventlog.leaf_hash(eventlog.events) TO aegira_stream, aegira_read;
