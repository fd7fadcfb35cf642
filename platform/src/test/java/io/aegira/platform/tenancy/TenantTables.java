package io.aegira.platform.tenancy;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table that has a tenant, filled with made-up rows of whatever its columns take. */
final class TenantTables {
    private final TestDatabase database;
    private final JdbcClient administrator;

    TenantTables(TestDatabase database) {
        this.database = database;
        this.administrator = database.administrator();
    }

    List<String> names() {
        return administrator.sql("""
                        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.columns
                        JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE column_name = 'tenant_id' AND table_type = 'BASE TABLE' ORDER BY 1""").query(String.class).list();
    }

    /** Tables of the application's schemas that have none, so that nobody keeps tenants apart there. */
    List<String> withoutTenant() {
        return administrator.sql("""
                        SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
                        WHERE schemaname IN ('eventlog', 'command', 'query', 'vault') ORDER BY 1""").query(String.class).list().stream()
                .filter(name -> !names().contains(name))
                .toList();
    }

    List<String> withoutForcedRowSecurity() {
        return names().stream()
                .filter(name -> administrator
                        .sql(
                                "SELECT NOT (relrowsecurity AND relforcerowsecurity) FROM pg_class WHERE oid = ?::regclass")
                        .param(name)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** One row of that tenant in each table; what the rows say nobody checks. */
    void fill(TenantId tenant) {
        names().forEach(table -> {
            liftChecks(table);
            administrator.sql(insert(table, tenant) + " ON CONFLICT DO NOTHING").update();
        });
    }

    /** The tenants whose rows the application sees there in one transaction. */
    List<String> seen(String table) {
        return database.inTransaction(() -> database.jdbc()
                .sql("SELECT DISTINCT tenant_id::text FROM " + table)
                .query(String.class)
                .list());
    }

    boolean mayInsert(String table) {
        return administrator
                .sql("SELECT has_any_column_privilege(?, ?, 'INSERT')")
                .params(DatabaseRole.APP.sqlName(), table)
                .query(Boolean.class)
                .single();
    }

    boolean maySelect(String table) {
        return administrator
                .sql("SELECT has_table_privilege(?, ?, 'SELECT')")
                .params(DatabaseRole.APP.sqlName(), table)
                .query(Boolean.class)
                .single();
    }

    String insert(String table, TenantId tenant) {
        List<Column> columns = columns(table);
        return "INSERT INTO " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") VALUES ("
                + columns.stream().map(column -> column.value(tenant)).collect(Collectors.joining(", ")) + ")";
    }

    private void liftChecks(String table) {
        administrator
                .sql("SELECT conname FROM pg_constraint WHERE conrelid = ?::regclass AND contype IN ('c', 'f')")
                .param(table)
                .query(String.class)
                .list()
                .forEach(check -> administrator
                        .sql("ALTER TABLE " + table + " DROP CONSTRAINT \"" + check + "\"")
                        .update());
    }

    private List<Column> columns(String table) {
        return administrator
                .sql("""
                        SELECT quote_ident(attname), format_type(atttypid, NULL) FROM pg_attribute
                        WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
                          AND attidentity = '' AND attgenerated = ''
                          AND (NOT atthasdef OR has_column_privilege('aegira_app', attrelid, attnum, 'INSERT'))""")
                .param(table)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private record Column(String name, String type) {
        String value(TenantId tenant) {
            if (name.equals("tenant_id")) {
                return "'" + tenant + "'";
            }
            if (type.endsWith("[]")) {
                return "'{}'";
            }
            return switch (type) {
                case "uuid" -> "gen_random_uuid()";
                case "text", "character varying" -> "gen_random_uuid()::text";
                case "jsonb", "json" -> "'{}'";
                case "xid8" -> "'1'";
                case "bytea" -> "'\\x00'";
                case "boolean" -> "false";
                case "date", "timestamp with time zone", "timestamp without time zone" -> "'2026-02-12'";
                case "interval", "time without time zone" -> "'01:00'";
                default -> "1";
            };
        }
    }
}
