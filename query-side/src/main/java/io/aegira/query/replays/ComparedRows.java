package io.aegira.query.replays;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares tables with their shadows, all at one instant, tenant by tenant under each one's row-level security. */
final class ComparedRows {
    private static final String TABLES = """
            SELECT v.processing_group, v.table_name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS key
            FROM infra.view_table v
            JOIN pg_class c ON c.relnamespace = 'query_shadow'::regnamespace AND c.relname = v.table_name
            JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
            WHERE v.processing_group = ANY (?) GROUP BY 1, 2 ORDER BY 2""";
    private static final String COMPARE = """
            SELECT count(live.tenant_id), count(again.tenant_id), count(*) FILTER (WHERE live.tenant_id IS NULL),
                count(*) FILTER (WHERE again.tenant_id IS NULL), count(*) FILTER (WHERE live::text <> again::text)
            FROM query.%1$s live FULL JOIN query_shadow.%1$s again USING (%2$s)""";

    private final OneAtATime alone;
    private final Object[] groups;
    private final TransactionTemplate atOneInstant;

    ComparedRows(OneAtATime alone, List<String> groups) {
        this.alone = alone;
        this.groups = groups.toArray();
        this.atOneInstant = new TransactionTemplate(
                Objects.requireNonNull(alone.transaction().getTransactionManager()));
        this.atOneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Empty when the log goes on beyond the token. */
    List<ComparedTable> at(TrackingToken token) {
        return Objects.requireNonNull(atOneInstant.execute(transaction -> {
            JdbcOperations jdbc = alone.jdbc();
            Long head = jdbc.queryForObject("SELECT coalesce(max(global_index), 0) FROM eventlog.events", Long.class);
            return head != null && head <= token.position().orElse(0) ? compare(jdbc) : List.of();
        }));
    }

    private List<ComparedTable> compare(JdbcOperations jdbc) {
        List<UUID> tenants = jdbc.queryForList("SELECT DISTINCT tenant_id FROM eventlog.events", UUID.class);
        List<Compared> tables = tables(jdbc);
        Map<String, ComparedTable> sums = new TreeMap<>();
        tables.forEach(table -> sums.put(table.name(), new ComparedTable(table.group(), table.name(), 0, 0, 0, 0, 0)));
        jdbc.execute("SET LOCAL ROLE aegira_app");
        for (UUID tenant : tenants) {
            jdbc.query("SELECT set_config('aegira.tenant', ?, true)", row -> {}, tenant.toString());
            tables.forEach(table -> sums.merge(table.name(), compare(jdbc, table), ComparedTable::plus));
        }
        return new ArrayList<>(sums.values());
    }

    private List<Compared> tables(JdbcOperations jdbc) {
        return jdbc.query(
                connection -> {
                    var select = connection.prepareStatement(TABLES);
                    select.setArray(1, connection.createArrayOf("text", groups));
                    return select;
                },
                (row, number) -> new Compared(row.getString(1), row.getString(2), row.getString(3)));
    }

    private static ComparedTable compare(JdbcOperations jdbc, Compared table) {
        return Objects.requireNonNull(jdbc.queryForObject(
                COMPARE.formatted(table.name(), table.key()),
                (row, number) -> new ComparedTable(
                        table.group(),
                        table.name(),
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5))));
    }

    private record Compared(String group, String name, String key) {}
}
