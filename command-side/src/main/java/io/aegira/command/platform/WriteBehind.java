package io.aegira.command.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that must be durable with the events they follow from. They are gathered while a publication is handled and written as
 * JDBC batches in its transaction: first what looks at rows as they were, then the rows, the last word per key, then the rest in
 * the order in which it was said.
 */
public final class WriteBehind {
    private final JdbcTemplate jdbc;

    public WriteBehind(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement that must see the rows as they were before this publication. */
    public void before(String sql, @Nullable Object... values) {
        pending().before.computeIfAbsent(sql, first -> new ArrayList<>()).add(values);
    }

    /** A statement that says all about one row of a table; only the last one for the row is run. */
    public void row(String table, Object key, String sql, @Nullable Object... values) {
        Map<RowKey, Row> rows = pending().rows;
        RowKey row = new RowKey(table, key);
        rows.remove(row);
        rows.put(row, new Row(sql, values));
    }

    /** A statement that must see the rows of this publication, and what earlier statements of this kind have made of them. */
    public void after(String sql, @Nullable Object... values) {
        pending().after.add(new Row(sql, values));
    }

    /** A statement that must see the rows of this publication and takes the ids of all that it is said of as arrays, a column each. */
    public void together(String sql, UUID... ids) {
        pending().together.computeIfAbsent(sql, first -> new ArrayList<>()).add(ids);
    }

    /** As {@link #after}, once per key and behind everything else. */
    public void atLast(Object key, String sql, @Nullable Object... values) {
        pending().last.put(new RowKey(sql, key), new Row(sql, values));
    }

    private Pending pending() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        return unit.getOrComputeResource(WriteBehind.class.getName(), first -> {
            Pending pending = new Pending();
            unit.onPrepareCommit(ending -> write(pending));
            return pending;
        });
    }

    /** A row that somebody else has written since is a race like any other: the work is done again, and sees it. */
    private void write(Pending pending) {
        try {
            writeInOrder(pending);
        } catch (DuplicateKeyException raced) {
            throw new ConcurrencyException("somebody else wrote first", raced);
        }
    }

    private void writeInOrder(Pending pending) {
        pending.before.forEach(jdbc::batchUpdate);
        writeRows(pending.rows.values());
        pending.together.forEach(this::writeTogether);
        writeInTurn(pending.after);
        writeRows(pending.last.values());
    }

    private void writeRows(Collection<Row> rows) {
        Map<String, List<@Nullable Object[]>> bySql = new LinkedHashMap<>();
        rows.forEach(row ->
                bySql.computeIfAbsent(row.sql(), first -> new ArrayList<>()).add(row.values()));
        bySql.forEach(jdbc::batchUpdate);
    }

    private void writeTogether(String sql, List<UUID[]> rows) {
        Object[] columns = IntStream.range(0, rows.getFirst().length)
                .mapToObj(column -> rows.stream().map(row -> row[column]).toArray(UUID[]::new))
                .toArray();
        jdbc.update(sql, columns);
    }

    /** Neighbours that say the same go together. */
    private void writeInTurn(List<Row> statements) {
        int from = 0;
        for (int i = 1; i <= statements.size(); i++) {
            if (i == statements.size()
                    || !statements.get(i).sql().equals(statements.get(from).sql())) {
                writeRows(statements.subList(from, i));
                from = i;
            }
        }
    }

    private record RowKey(String table, Object key) {}

    private record Row(String sql, @Nullable Object[] values) {}

    private static final class Pending {
        final Map<String, List<@Nullable Object[]>> before = new LinkedHashMap<>();
        final Map<RowKey, Row> rows = new LinkedHashMap<>();
        final Map<RowKey, Row> last = new LinkedHashMap<>();
        final Map<String, List<UUID[]>> together = new LinkedHashMap<>();
        final List<Row> after = new ArrayList<>();
    }
}
