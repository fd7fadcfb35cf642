package io.aegira.query.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What one batch of events does to one tenant's rows. */
final class TenantWrites {
    private final SortedMap<Integer, SequencedMap<Row, List<@Nullable Object>>> stagedByPhase = new TreeMap<>();

    void add(Write write, List<@Nullable Object> values) {
        stagedByPhase
                .computeIfAbsent(write.phase(), first -> new LinkedHashMap<>())
                .putLast(new Row(write, new ArrayList<>(values.subList(0, write.key()))), values);
    }

    /** Neighbours with one statement go to the database together. */
    void run(JdbcOperations jdbc, Function<Write, String> statements) {
        List<List<@Nullable Object>> together = new ArrayList<>();
        Write previous = null;
        for (Map.Entry<Row, List<@Nullable Object>> next : inOrder()) {
            Write write = next.getKey().write();
            if (previous != null && !previous.equals(write)) {
                execute(jdbc, previous, statements.apply(previous), together);
                together.clear();
            }
            together.add(next.getValue());
            previous = write;
        }
        if (previous != null) {
            execute(jdbc, previous, statements.apply(previous), together);
        }
    }

    private List<Map.Entry<Row, List<@Nullable Object>>> inOrder() {
        return stagedByPhase.values().stream()
                .flatMap(phase -> phase.entrySet().stream())
                .toList();
    }

    private static void execute(JdbcOperations jdbc, Write write, String sql, Collection<List<@Nullable Object>> rows) {
        if (write.arrays().isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), TenantWrites::bind);
        } else {
            jdbc.execute(sql, (PreparedStatement statement) -> {
                bindArrays(statement, write.arrays(), rows);
                return statement.execute();
            });
        }
    }

    private static void bindArrays(
            PreparedStatement statement, List<String> types, Collection<List<@Nullable Object>> rows)
            throws SQLException {
        for (int column = 0; column < types.size(); column++) {
            int at = column;
            Object[] values = rows.stream().map(row -> row.get(at)).toArray();
            statement.setArray(column + 1, statement.getConnection().createArrayOf(types.get(column), values));
        }
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        int index = 1;
        for (Object value : values) {
            if (value == null) {
                statement.setNull(index++, Types.NULL);
            } else {
                statement.setObject(index++, value);
            }
        }
    }

    private record Row(Write write, List<@Nullable Object> name) {}
}
