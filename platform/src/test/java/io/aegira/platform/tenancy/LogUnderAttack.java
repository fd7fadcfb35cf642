package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody who has got hold of one of the application's own passwords, and the log they are after. */
final class LogUnderAttack {
    static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final TestDatabase database;

    LogUnderAttack(TestDatabase database) {
        this.database = database;
    }

    /** How the statements end as that role in a session of its own, with the tenant's rows in sight: an SQLState, or {@code done}. */
    String stateAfter(DatabaseRole role, String forbidden) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.server().url(), role.sqlName(), role.password(database.server()));
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('aegira.tenant', '" + TENANT + "', false)");
            connection.setAutoCommit(!forbidden.startsWith("LOCK"));
            statement.execute(forbidden);
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** The digest of all that happened, and of what guards it. */
    String digest() {
        return database.administrator().sql("""
                        SELECT encode(sha256(convert_to(concat_ws(';',
                            (SELECT string_agg(e::text, ';' ORDER BY global_index) FROM eventlog.events e),
                            (SELECT string_agg(concat_ws(',', oid, relname, relnamespace, relowner, relacl::text, relrowsecurity, relforcerowsecurity, relpersistence, relreplident, relhassubclass), ';' ORDER BY oid)
                                FROM pg_class WHERE relnamespace IN ('eventlog'::regnamespace, 'infra'::regnamespace) AND relkind IN ('r', 'S', 'v', 'p')),
                            (SELECT string_agg(concat_ws(',', attname, attacl::text, attidentity, atthasdef), ';' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'eventlog.events'::regclass),
                            (SELECT string_agg(concat_ws(',', tgname, tgenabled, tgtype, tgfoid), ';' ORDER BY tgname) FROM pg_trigger WHERE tgrelid = 'eventlog.events'::regclass),
                            (SELECT string_agg(p::text, ';' ORDER BY policyname) FROM pg_policies p WHERE tablename = 'events'),
                            (SELECT string_agg(concat_ws(',', proname, prosrc, proowner, prosecdef), ';' ORDER BY oid) FROM pg_proc WHERE pronamespace IN ('eventlog'::regnamespace, 'infra'::regnamespace)),
                            (SELECT string_agg(concat_ws(',', rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication), ';' ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'aegira%'),
                            (SELECT string_agg(concat_ws(',', roleid, member, admin_option, inherit_option, set_option), ';' ORDER BY roleid, member) FROM pg_auth_members)
                            ), 'UTF8')), 'hex')""").query(String.class).single();
    }

    /** An insert that would be accepted if it did not also give that column. */
    static String inserted(String column, String value, String overriding) {
        return "INSERT INTO eventlog.events (" + column
                + ", event_id, tenant_id, aggregate_type, aggregate_id, sequence,"
                + " event_type, event_time, event_offset_seconds, actor_type, actor_id, source,"
                + " schema_version, payload, metadata) " + overriding + " SELECT " + value + ", gen_random_uuid(),"
                + " tenant_id, aggregate_type, 'forged', sequence, event_type, event_time, event_offset_seconds,"
                + " actor_type, actor_id, source, schema_version, payload, metadata FROM eventlog.events LIMIT 1";
    }
}
