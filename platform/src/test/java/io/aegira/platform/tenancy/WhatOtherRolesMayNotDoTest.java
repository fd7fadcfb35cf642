package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static io.aegira.platform.tenancy.LogUnderAttack.INSUFFICIENT_PRIVILEGE;
import static io.aegira.platform.tenancy.LogUnderAttack.inserted;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.TestLog;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Processors read the log, exports read it, migrations change tables: none of their roles writes to it. */
class WhatOtherRolesMayNotDoTest {
    static final List<String> FORBIDDEN_TO_ALL = List.of(
            inserted("worker_id", "NULL", ""),
            "INSERT INTO eventlog.events DEFAULT VALUES",
            "UPDATE eventlog.events SET payload = '{}'",
            "DELETE FROM eventlog.events",
            "TRUNCATE eventlog.events",
            "MERGE INTO eventlog.events e USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE",
            "COPY eventlog.events (event_id) FROM STDIN",
            "COPY eventlog.events FROM PROGRAM 'cat'",
            "ALTER TABLE eventlog.events DISABLE TRIGGER ALL",
            "ALTER TABLE eventlog.events NO FORCE ROW LEVEL SECURITY",
            "ALTER POLICY tenant ON eventlog.events USING (true)",
            "CREATE RULE swallow AS ON INSERT TO eventlog.events DO INSTEAD NOTHING",
            "CREATE TABLE eventlog.mine (x int)",
            "CREATE TABLE public.mine (x int)",
            "DROP TABLE eventlog.events CASCADE",
            "SELECT setval('eventlog.events_global_index_seq', 1)",
            "SELECT nextval('eventlog.events_global_index_seq')",
            "LOCK TABLE eventlog.events IN ACCESS EXCLUSIVE MODE",
            "SET session_replication_role = replica",
            "SET SESSION AUTHORIZATION aegira_owner",
            "SET ROLE postgres",
            "CREATE ROLE mine",
            "UPDATE eventlog.checkpoint SET note = 'forged'",
            "DELETE FROM eventlog.checkpoint",
            "TRUNCATE eventlog.checkpoint",
            "DELETE FROM eventlog.tree_tile",
            "DELETE FROM infra.databasechangelog",
            "DELETE FROM vault.identity");

    static final List<String> FORBIDDEN_TO_THE_STREAM = List.of(
            "SET ROLE aegira_owner",
            "SET ROLE aegira_migrate",
            "SET ROLE aegira_read",
            "SELECT * FROM eventlog.events FOR UPDATE",
            "SET ROLE aegira_app; UPDATE eventlog.events SET payload = '{}'",
            "SET ROLE aegira_app; DELETE FROM eventlog.events",
            "SET ROLE aegira_app; TRUNCATE eventlog.events",
            "SET ROLE aegira_app; SET ROLE aegira_owner",
            "SET ROLE aegira_app; " + inserted("ingested_at", "'2020-01-01'", ""),
            "SET ROLE aegira_app; " + inserted("global_index", "-1", "OVERRIDING SYSTEM VALUE"),
            "SET ROLE aegira_app; "
                    + inserted("worker_id", "NULL", "")
                            .replace(
                                    " tenant_id, aggregate_type, 'forged'",
                                    " '" + ANOTHER_TENANT + "', aggregate_type, 'forged'"));

    static final List<String> FORBIDDEN_TO_READERS = List.of(
            "SET ROLE aegira_owner",
            "SET ROLE aegira_app",
            "SET ROLE aegira_stream",
            "SELECT * FROM eventlog.events FOR UPDATE",
            "SET row_security = off; SELECT count(*) FROM eventlog.events",
            "SELECT * FROM vault.identity",
            "SELECT * FROM command.idempotency_key",
            "SELECT * FROM infra.token_entry");

    /** Not before it has become the owner, and then nothing that is in the log. */
    static final List<String> FORBIDDEN_TO_MIGRATIONS = List.of(
            "SELECT * FROM eventlog.events",
            "SET ROLE aegira_app",
            "SET ROLE aegira_stream",
            "SET ROLE aegira_owner; UPDATE eventlog.events SET payload = '{}'",
            "SET ROLE aegira_owner; UPDATE eventlog.events SET ingested_at = now() WHERE false",
            "SET ROLE aegira_owner; DELETE FROM eventlog.events",
            "SET ROLE aegira_owner; TRUNCATE eventlog.events CASCADE",
            "SET ROLE aegira_owner; MERGE INTO eventlog.events e USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE",
            "SET ROLE aegira_owner; " + inserted("worker_id", "NULL", "").replace("SELECT NULL", "SELECT NULL::uuid")
                    + " ON CONFLICT (tenant_id, event_id) DO UPDATE SET payload = '{}'",
            "SET ROLE aegira_owner; SET session_replication_role = replica",
            "SET ROLE aegira_owner; CREATE ROLE mine",
            "SET ROLE aegira_owner; ALTER ROLE aegira_app BYPASSRLS");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final LogUnderAttack LOG = new LogUnderAttack(DATABASE);

    @BeforeAll
    static void somethingHappened() {
        TestLog.in(DATABASE).append(TENANT, fact("one"), fact("two"));
    }

    @ParameterizedTest
    @MethodSource("everybodyAndWhatNobodyMay")
    void none_of_them_writes_to_it(DatabaseRole role, String statement) throws SQLException {
        refused(role, statement);
    }

    @ParameterizedTest
    @FieldSource("FORBIDDEN_TO_THE_STREAM")
    void processors_do_not_even_as_the_application(String statement) throws SQLException {
        refused(DatabaseRole.STREAM, statement);
    }

    @ParameterizedTest
    @FieldSource("FORBIDDEN_TO_READERS")
    void readers_see_one_tenant_and_nothing_that_is_sealed(String statement) throws SQLException {
        refused(DatabaseRole.READ, statement);
    }

    @ParameterizedTest
    @FieldSource("FORBIDDEN_TO_MIGRATIONS")
    void migrations_change_tables_and_never_what_happened(String statement) throws SQLException {
        refused(DatabaseRole.MIGRATE, statement);
    }

    private static void refused(DatabaseRole role, String statement) throws SQLException {
        String before = LOG.digest();
        assertThat(LOG.stateAfter(role, statement)).as(statement).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(LOG.digest()).isEqualTo(before);
    }

    private static Stream<org.junit.jupiter.params.provider.Arguments> everybodyAndWhatNobodyMay() {
        return Stream.of(DatabaseRole.STREAM, DatabaseRole.READ, DatabaseRole.MIGRATE)
                .flatMap(role -> FORBIDDEN_TO_ALL.stream()
                        .map(statement -> org.junit.jupiter.params.provider.Arguments.of(role, statement)));
    }
}
