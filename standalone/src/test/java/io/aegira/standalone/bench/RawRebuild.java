package io.aegira.standalone.bench;

import io.aegira.kernel.message.AegiraJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The limit of a rebuild, on one connection: a cursor over the log, each event's JSON parsed once for each view that is made of it, and
 * the rows that stand in the views written again by batched upserts into tables with the same indexes.
 */
final class RawRebuild implements AutoCloseable {
    private static final int TOGETHER = 1_000;

    private final Connection connection;

    /** @param connection of the superuser, closed together with this */
    RawRebuild(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        this.connection = connection;
    }

    /** @param types by view @return seconds */
    double secondsToReadAndParse(Map<String, Set<String>> types) throws SQLException {
        long begin = System.nanoTime();
        for (Set<String> wanted : types.values()) {
            readAndParse(wanted);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void readAndParse(Set<String> wanted) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT global_index, event_id, tenant_id, event_type, event_time, ingested_at, payload::text"
                        + " FROM eventlog.events WHERE event_type = ANY (?) ORDER BY global_index")) {
            select.setArray(1, connection.createArrayOf("text", wanted.toArray()));
            select.setFetchSize(5_000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    AegiraJson.mapper().readTree(rows.getString(7));
                }
            }
        }
        connection.commit();
    }

    /** @return seconds that the upserts took, reading the rows aside */
    double secondsToUpsert(List<String> tables) throws SQLException {
        double seconds = 0;
        for (String table : tables) {
            try (Statement create = connection.createStatement()) {
                create.execute("DROP TABLE IF EXISTS public." + table);
                create.execute("CREATE TABLE public." + table + " (LIKE query." + table
                        + " INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING INDEXES)");
                create.execute(SameOptions.sql("query." + table, "public." + table));
            }
            connection.commit();
            seconds += upsert(table);
        }
        return seconds;
    }

    private double upsert(String table) throws SQLException {
        List<String> columns = strings("SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = 'query." + table
                + "'::regclass AND attnum > 0 AND attgenerated = '' AND NOT attisdropped ORDER BY attnum");
        List<String> key =
                strings("SELECT quote_ident(attname) FROM pg_attribute a JOIN pg_index i ON i.indrelid = a.attrelid"
                        + " AND i.indisprimary AND a.attnum = ANY (i.indkey) WHERE a.attrelid = 'query." + table
                        + "'::regclass");
        long nanos = 0;
        try (Statement reading = connection.createStatement();
                PreparedStatement upsert = connection.prepareStatement(sql(table, columns, key))) {
            reading.setFetchSize(5_000);
            try (ResultSet rows =
                    reading.executeQuery("SELECT " + String.join(", ", columns) + " FROM query." + table)) {
                int batch = 0;
                boolean more = rows.next();
                while (more) {
                    for (int column = 1; column <= columns.size(); column++) {
                        upsert.setObject(column, rows.getObject(column));
                    }
                    upsert.addBatch();
                    more = rows.next();
                    if (++batch % TOGETHER == 0 || !more) {
                        long begin = System.nanoTime();
                        upsert.executeBatch();
                        nanos += System.nanoTime() - begin;
                    }
                }
            }
        }
        long begin = System.nanoTime();
        connection.commit();
        return (nanos + System.nanoTime() - begin) / 1e9;
    }

    private static String sql(String table, List<String> columns, List<String> key) {
        List<String> set = columns.stream()
                .filter(column -> !key.contains(column))
                .map(column -> column + " = excluded." + column)
                .toList();
        return "INSERT INTO public." + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ") ON CONFLICT ("
                + String.join(", ", key)
                + ") DO " + (set.isEmpty() ? "NOTHING" : "UPDATE SET " + String.join(", ", set));
    }

    /** @param types by view @return how many events some view is made of */
    long events(Map<String, Set<String>> types) throws SQLException {
        String any =
                types.values().stream().flatMap(Set::stream).distinct().collect(Collectors.joining("', '", "'", "'"));
        return Long.parseLong(strings("SELECT count(*)::text FROM eventlog.events WHERE event_type IN (" + any + ")")
                .getFirst());
    }

    List<String> tables(String group) throws SQLException {
        return strings("SELECT table_name FROM infra.view_table WHERE processing_group = '" + group + "' ORDER BY 1");
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        connection.commit();
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
