package io.aegira.platform.tenancy;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table and view of every schema that a role may read, as the catalogue says. */
record ReadableRelations(TestDatabase database, DatabaseRole role) {
    /** Times and numbers of transactions, of no tenant. Whoever adds a relation here says that nothing in it is anybody's. */
    private static final List<String> NOBODYS = List.of("infra.visibility");

    List<String> names() {
        return database.administrator().sql("""
                        SELECT format('%I.%I', nspname, relname) AS name
                        FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                        WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname !~ '^(pg_|information_schema$)'
                          AND has_schema_privilege(:role, n.oid, 'USAGE') AND has_any_column_privilege(:role, c.oid, 'SELECT')
                        ORDER BY 1""").param("role", role.sqlName()).query(String.class).list().stream()
                .filter(name -> !NOBODYS.contains(name))
                .toList();
    }

    /** Rows that the role sees when nobody has said for which tenant. */
    long seenByRole(String relation) {
        return count(JdbcClient.create(database.as(role)), relation);
    }

    /** Rows that are there. */
    long there(String relation) {
        return count(database.administrator(), relation);
    }

    private static long count(JdbcClient jdbc, String relation) {
        return jdbc.sql("SELECT count(*) FROM " + relation).query(Long.class).single();
    }
}
