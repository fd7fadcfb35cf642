package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.TestLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The log is append-only for the application, whatever statement it thinks of. */
class WhatTheApplicationMayNotDoTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

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
            "ALTER SYSTEM SET fsync = off");

    static final List<String> WITHOUT_EFFECT = List.of(
            inserted("global_index", "1000000", ""),
            "INSERT INTO eventlog.events SELECT * FROM eventlog.events",
            "GRANT UPDATE ON eventlog.events TO aegira_app",
            "GRANT ALL ON ALL TABLES IN SCHEMA eventlog TO aegira_app",
            "REVOKE SELECT ON eventlog.events FROM aegira_stream",
            "VACUUM FULL eventlog.events",
            "SET aegira.tenant = 'c0ffee00-6a53-4a3e-9d5f-2f1f6c0f7a02'");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @BeforeAll
    static void somethingHappened() {
        TestLog.in(DATABASE).append(TENANT, fact("one"), fact("two"));
    }

    @ParameterizedTest
    @FieldSource("FORBIDDEN")
    void is_refused_and_changes_nothing(String statement) throws SQLException {
        String before = log();
        assertThat(stateAfter(statement)).as(statement).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(log()).isEqualTo(before);
    }

    @ParameterizedTest
    @FieldSource("WITHOUT_EFFECT")
    void is_of_no_use(String statement) throws SQLException {
        String before = log();
        stateAfter(statement);
        assertThat(log()).isEqualTo(before);
    }

    @AfterEach
    void andTheLogStillGrows() {
        int before = TestLog.in(DATABASE).after(null).size();
        TestLog.in(DATABASE).append(TENANT, fact("next " + before));
        assertThat(TestLog.in(DATABASE).after(null)).hasSize(before + 1);
    }

    /** How the statement ends as the application, with the tenant's rows in sight. */
    private static String stateAfter(String forbidden) throws SQLException {
        try (Connection connection = DATABASE.as(DatabaseRole.APP).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('aegira.tenant', '" + TENANT + "', false)");
            connection.setAutoCommit(!forbidden.startsWith("LOCK"));
            statement.execute(forbidden);
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** All that happened, and who may touch it. */
    private static String log() {
        return DATABASE.administrator().sql("""
                        SELECT string_agg(e::text, ';' ORDER BY global_index) || (SELECT relacl FROM pg_class
                        WHERE oid = 'eventlog.events'::regclass)::text FROM eventlog.events e""").query(String.class).single();
    }

    private static String inserted(String column, String value, String overriding) {
        return "INSERT INTO eventlog.events (" + column
                + ", event_id, tenant_id, aggregate_type, aggregate_id, sequence,"
                + " event_type, event_time, event_offset_seconds, ingested_at, actor_type, actor_id, source,"
                + " schema_version, payload, metadata) " + overriding + " SELECT " + value + ", gen_random_uuid(),"
                + " tenant_id, aggregate_type, 'forged', sequence, event_type, event_time, event_offset_seconds,"
                + " ingested_at, actor_type, actor_id, source, schema_version, payload, metadata"
                + " FROM eventlog.events LIMIT 1";
    }
}
