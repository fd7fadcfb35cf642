package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static io.aegira.platform.tenancy.LogUnderAttack.INSUFFICIENT_PRIVILEGE;
import static io.aegira.platform.tenancy.LogUnderAttack.inserted;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.TestLog;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The log is append-only for the application, whatever statement it thinks of. */
class WhatTheApplicationMayNotDoTest {
    static final List<String> FORBIDDEN = List.of(
            "UPDATE eventlog.events SET payload = '{}'",
            "UPDATE eventlog.events SET ingested_at = now() WHERE false",
            "UPDATE ONLY eventlog.events SET tenant_id = gen_random_uuid()",
            "DELETE FROM eventlog.events",
            "DELETE FROM eventlog.events WHERE false",
            "TRUNCATE eventlog.events",
            "TRUNCATE eventlog.events RESTART IDENTITY CASCADE",
            "WITH gone AS (DELETE FROM eventlog.events RETURNING 1) SELECT count(*) FROM gone",
            "MERGE INTO eventlog.events e USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE",
            "MERGE INTO eventlog.events e USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET payload = '{}'",
            inserted("global_index", "-1", "OVERRIDING SYSTEM VALUE"),
            inserted("global_index", "1", "OVERRIDING USER VALUE"),
            "INSERT INTO eventlog.events OVERRIDING SYSTEM VALUE SELECT * FROM eventlog.events",
            inserted("worker_id", "NULL", "") + " ON CONFLICT (tenant_id, event_id) DO UPDATE SET payload = '{}'",
            "COPY eventlog.events TO '/tmp/events'",
            "COPY eventlog.events FROM '/etc/hostname'",
            "COPY eventlog.events TO PROGRAM 'cat'",
            "ALTER TABLE eventlog.events DISABLE TRIGGER append_only",
            "ALTER TABLE eventlog.events DISABLE TRIGGER ALL",
            "ALTER TABLE eventlog.events DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE eventlog.events NO FORCE ROW LEVEL SECURITY",
            "ALTER TABLE eventlog.events OWNER TO aegira_app",
            "ALTER TABLE eventlog.events ADD COLUMN more text",
            "ALTER TABLE eventlog.events ALTER global_index DROP IDENTITY",
            "ALTER TABLE eventlog.events RENAME TO lies",
            "ALTER POLICY tenant ON eventlog.events USING (true)",
            "CREATE POLICY all_of_it ON eventlog.events USING (true)",
            "DROP POLICY tenant ON eventlog.events",
            "DROP TRIGGER append_only ON eventlog.events",
            "DROP TABLE eventlog.events CASCADE",
            "DROP INDEX eventlog.events_source_event_id",
            "DROP FUNCTION eventlog.refuse() CASCADE",
            "DROP FUNCTION infra.tenant() CASCADE",
            "DROP SCHEMA eventlog CASCADE",
            "CREATE OR REPLACE FUNCTION infra.tenant() RETURNS uuid LANGUAGE sql RETURN NULL::uuid",
            "CREATE OR REPLACE FUNCTION eventlog.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
            "CREATE TRIGGER swallow BEFORE INSERT ON eventlog.events EXECUTE FUNCTION eventlog.refuse()",
            "CREATE RULE swallow AS ON INSERT TO eventlog.events DO INSTEAD NOTHING",
            "CREATE INDEX ON eventlog.events (payload)",
            "CREATE TABLE eventlog.mine (x int)",
            "CREATE TABLE command.mine (x int)",
            "CREATE TABLE query.mine (x int)",
            "CREATE TABLE infra.mine (x int)",
            "CREATE TABLE vault.mine (x int)",
            "CREATE TABLE public.mine (x int)",
            "CREATE SCHEMA mine",
            "CREATE EXTENSION pg_trgm",
            "CREATE ROLE mine",
            "ALTER ROLE aegira_app BYPASSRLS",
            "ALTER ROLE aegira_app SUPERUSER",
            "GRANT aegira_owner TO aegira_app",
            "SET ROLE aegira_owner",
            "SET ROLE aegira_stream",
            "SET ROLE aegira_migrate",
            "SET ROLE aegira_read",
            "SET SESSION AUTHORIZATION aegira_owner",
            "SET session_replication_role = replica",
            "SELECT * FROM eventlog.events FOR UPDATE",
            "SELECT * FROM eventlog.events FOR NO KEY UPDATE",
            "SELECT * FROM eventlog.events FOR SHARE",
            "LOCK TABLE eventlog.events IN ACCESS EXCLUSIVE MODE",
            "LOCK TABLE eventlog.events IN SHARE MODE",
            "ALTER SEQUENCE eventlog.events_global_index_seq RESTART",
            "SELECT setval('eventlog.events_global_index_seq', 1)",
            "SELECT nextval('eventlog.events_global_index_seq')",
            "SELECT pg_read_file('/etc/hostname')",
            "SELECT pg_ls_dir('.')",
            "SELECT lo_import('/etc/hostname')",
            "SELECT rolpassword FROM pg_authid",
            "SELECT * FROM infra.token_entry",
            "UPDATE infra.token_entry SET token = NULL",
            "DELETE FROM infra.scheduled_tasks",
            "SELECT * FROM infra.dead_letter_entry",
            "DELETE FROM infra.databasechangelog",
            "ALTER SYSTEM SET fsync = off",
            inserted("ingested_at", "'2020-01-01'", ""),
            inserted("ingested_at", "now()", ""),
            inserted("transaction_id", "'1'::xid8", ""),
            inserted("transaction_id", "NULL::xid8", ""),
            "INSERT INTO infra.visibility VALUES (now(), '{1}')",
            "DELETE FROM infra.visibility",
            "SELECT * FROM infra.look",
            "UPDATE infra.look SET about = 'nobody'",
            "DELETE FROM infra.look",
            inserted("worker_id", "NULL", "")
                    .replace("tenant_id, aggregate_type, 'forged'", "gen_random_uuid(), aggregate_type, 'forged'"),
            inserted("worker_id", "NULL", "")
                    + " ON CONFLICT ON CONSTRAINT events_event_id DO UPDATE SET ingested_at = now()",
            "COPY eventlog.events (event_id, ingested_at) FROM STDIN",
            "COPY eventlog.events (global_index, event_id) FROM STDIN",
            "MERGE INTO eventlog.events e USING (SELECT 1) s ON false WHEN NOT MATCHED THEN INSERT (global_index) OVERRIDING SYSTEM VALUE VALUES (1)",
            "WITH changed AS (UPDATE eventlog.events SET source = 'x' RETURNING 1) SELECT count(*) FROM changed",
            "DO $$ BEGIN UPDATE eventlog.events SET payload = '{}'; END $$",
            "DO $$ BEGIN EXECUTE 'TRUNCATE eventlog.events'; END $$",
            "EXPLAIN ANALYZE DELETE FROM eventlog.events",
            "PREPARE forge AS UPDATE eventlog.events SET source = 'x'; EXECUTE forge",
            "BEGIN; DECLARE forge CURSOR FOR SELECT * FROM eventlog.events FOR UPDATE",
            "CREATE FUNCTION pg_temp.forge() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM eventlog.events'; SELECT pg_temp.forge()",
            "CREATE TEMP VIEW mine AS SELECT * FROM eventlog.events; UPDATE mine SET payload = '{}'",
            "CREATE TEMP VIEW mine AS SELECT * FROM eventlog.events; DELETE FROM mine",
            "CREATE TEMP TABLE mine () INHERITS (eventlog.events)",
            "CREATE TEMP TABLE mine (LIKE eventlog.events); ALTER TABLE mine INHERIT eventlog.events",
            "ALTER TABLE eventlog.events SET SCHEMA command",
            "ALTER TABLE eventlog.events SET UNLOGGED",
            "ALTER TABLE eventlog.events REPLICA IDENTITY NOTHING",
            "ALTER TABLE eventlog.events ALTER ingested_at DROP DEFAULT",
            "ALTER TABLE eventlog.events ALTER ingested_at SET DEFAULT '2020-01-01'",
            "ALTER SCHEMA eventlog RENAME TO lies",
            "ALTER FUNCTION eventlog.refuse() OWNER TO aegira_app",
            "COMMENT ON TABLE eventlog.events IS 'lies'",
            "REINDEX TABLE eventlog.events",
            "CLUSTER eventlog.events USING events_pkey",
            "CREATE STATISTICS mine ON source, event_type FROM eventlog.events",
            "CREATE PUBLICATION mine FOR TABLE eventlog.events",
            "CREATE SUBSCRIPTION mine CONNECTION 'host=localhost' PUBLICATION mine",
            "CREATE EXTENSION dblink",
            "CREATE EXTENSION file_fdw",
            "LOAD 'auto_explain'",
            "REASSIGN OWNED BY aegira_owner TO aegira_app",
            "DROP OWNED BY aegira_owner",
            "ALTER DEFAULT PRIVILEGES FOR ROLE aegira_owner GRANT ALL ON TABLES TO aegira_app",
            "GRANT pg_write_all_data TO aegira_app",
            "SET ROLE pg_write_all_data",
            "SET ROLE postgres",
            "SET SESSION AUTHORIZATION postgres",
            "SELECT set_config('session_replication_role', 'replica', false)",
            "ALTER ROLE aegira_app SET session_replication_role = 'replica'",
            "ALTER ROLE aegira_owner LOGIN PASSWORD 'x'",
            "ALTER ROLE aegira_migrate PASSWORD 'x'",
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET session_replication_role = replica', current_database()); END $$",
            "SET row_security = off; SELECT count(*) FROM eventlog.events",
            "SELECT lo_export(1, '/tmp/events')",
            "SELECT pg_read_binary_file('PG_VERSION')",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
            "SELECT pg_logical_emit_message(false, 'x', 'x'), pg_switch_wal()");

    static final List<String> WITHOUT_EFFECT = List.of(
            inserted("global_index", "1000000", ""),
            "INSERT INTO eventlog.events SELECT * FROM eventlog.events",
            "GRANT UPDATE ON eventlog.events TO aegira_app",
            "GRANT ALL ON ALL TABLES IN SCHEMA eventlog TO aegira_app",
            "REVOKE SELECT ON eventlog.events FROM aegira_stream",
            "VACUUM FULL eventlog.events",
            "SET aegira.tenant = 'c0ffee00-6a53-4a3e-9d5f-2f1f6c0f7a02'",
            inserted("worker_id", "NULL", "").replace("gen_random_uuid()", "event_id") + " ON CONFLICT DO NOTHING",
            "CREATE TEMP TABLE events (LIKE eventlog.events); DELETE FROM events",
            "CREATE TEMP TABLE events (LIKE eventlog.events); SET search_path = pg_temp, eventlog; UPDATE events SET source = 'x'",
            "CREATE FUNCTION pg_temp.tenant() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'; SET search_path = pg_temp, infra; SELECT count(*) FROM eventlog.events",
            "CREATE TEMP TABLE mine PARTITION OF eventlog.events DEFAULT",
            "ALTER TABLE eventlog.events ATTACH PARTITION eventlog.events DEFAULT",
            "CREATE TEMP TABLE mine (index bigint REFERENCES eventlog.events ON DELETE CASCADE); DELETE FROM mine",
            "INSERT INTO eventlog.checkpoint VALUES (infra.tenant(), 1, '', now(), 'forged')",
            "UPDATE eventlog.checkpoint SET note = 'forged'",
            "DELETE FROM eventlog.checkpoint",
            "UPDATE eventlog.tree SET size = 0",
            "UPDATE eventlog.tree_tile SET hashes = ''",
            "DELETE FROM eventlog.tree_tile",
            "SELECT lo_from_bytea(0, 'x')",
            "RESET ROLE",
            "RESET SESSION AUTHORIZATION",
            "SET aegira.tenant = ''; SELECT count(*) FROM eventlog.events",
            "SET transaction_read_only = off",
            "ANALYZE eventlog.events",
            "NOTIFY events",
            "SELECT pg_notify('events', 'x')");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final LogUnderAttack LOG = new LogUnderAttack(DATABASE);

    @BeforeAll
    static void somethingHappened() {
        TestLog.in(DATABASE).append(TENANT, fact("one"), fact("two"));
    }

    @ParameterizedTest
    @FieldSource("FORBIDDEN")
    void is_refused_and_changes_nothing(String statement) throws SQLException {
        String before = LOG.digest();
        assertThat(LOG.stateAfter(DatabaseRole.APP, statement)).as(statement).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(LOG.digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource("WITHOUT_EFFECT")
    void is_of_no_use(String statement) throws SQLException {
        String before = LOG.digest();
        LOG.stateAfter(DatabaseRole.APP, statement);
        assertThat(LOG.digest()).isEqualTo(before);
    }

    @Test
    void an_event_says_when_it_was_stored_and_not_when_somebody_says_it_was() throws SQLException {
        Instant before = DATABASE.administrator()
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        GenericEventMessage.clock = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
        try {
            TestLog.in(DATABASE).append(TENANT, fact("written by a clock that is years behind"));
        } finally {
            GenericEventMessage.clock = Clock.systemUTC();
        }
        assertThat(TestLog.in(DATABASE)
                        .history(TENANT, "written by a clock that is years behind")
                        .getFirst()
                        .getTimestamp())
                .isAfterOrEqualTo(before);
    }

    @AfterEach
    void andTheLogStillGrows() {
        int before = TestLog.in(DATABASE).after(null).size();
        TestLog.in(DATABASE).append(TENANT, fact("next " + before));
        assertThat(TestLog.in(DATABASE).after(null)).hasSize(before + 1);
    }
}
