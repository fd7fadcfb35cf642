package io.aegira.standalone.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The limit: the rows of the log, inserted again into a table with the same columns and indexes, 500 a statement. */
final class RawInserts {
    private static final int TOGETHER = 500;
    private static final String COLUMNS = "event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type,"
            + " event_time, event_offset_seconds, ingested_at, worker_id, actor_type, actor_id, source,"
            + " source_event_id, schema_version, payload, metadata";
    private static final String ALL_ELSE = """
            SELECT attrelid::regclass, string_agg(quote_ident(attname), ', ' ORDER BY attnum)
            FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
            WHERE relkind = 'r' AND relnamespace IN ('command'::regnamespace, 'query'::regnamespace)
              AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity <> 'a'
            GROUP BY attrelid""";
    private static final int WIDTH = COLUMNS.split(",", -1).length;

    private final Connection connection;

    private RawInserts(Connection connection) {
        this.connection = connection;
    }

    static RawInserts connect(Path dataDirectory) throws IOException, SQLException {
        return new RawInserts(Superuser.connect(dataDirectory));
    }

    long eventsStored() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM eventlog.events")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Waits until the trees of the log hold all of it: whoever hashes takes a share of the machine. @return seconds */
    double untilHashed() throws SQLException {
        long begin = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet all = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM eventlog.events) <= (SELECT coalesce(sum(size), 0) FROM eventlog.tree)")) {
                    all.next();
                    if (all.getBoolean(1)) {
                        return (System.nanoTime() - begin) / 1e9;
                    }
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            }
        }
    }

    /** How many rows have an id that another row has too. */
    long storedTwice() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) - count(DISTINCT (tenant_id, event_id)) FROM eventlog.events")) {
            count.next();
            return count.getLong(1);
        }
    }

    /**
     * How many times as fast the last events were stored as the first ones.
     *
     * @param which a condition
     * @param many of either
     */
    double lastAgainstFirst(String which, int many) throws SQLException {
        String seconds = "(SELECT extract(epoch FROM max(ingested_at) - min(ingested_at)) FROM"
                + " (SELECT ingested_at FROM eventlog.events WHERE %s ORDER BY global_index %s LIMIT %d) stored)";
        try (Statement statement = connection.createStatement();
                ResultSet ratio = statement.executeQuery("SELECT " + seconds.formatted(which, "", many) + " / "
                        + seconds.formatted(which, "DESC", many))) {
            ratio.next();
            return ratio.getDouble(1);
        }
    }

    /** @return seconds that copying took, from table to table through this connection's text stream */
    double copyAllAgain() throws SQLException, IOException {
        return copyAgain("eventlog.events", COLUMNS);
    }

    /**
     * What is left of an import besides the log, written once and for all: less work than this no import can leave to PostgreSQL.
     *
     * @return seconds that copying each other table of both sides took, one after the other, each into one with the same indexes
     */
    double copyAllElseAgain() throws SQLException, IOException {
        Map<String, String> columnsOf = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(ALL_ELSE)) {
            while (tables.next()) {
                columnsOf.put(tables.getString(1), tables.getString(2));
            }
        }
        double seconds = 0;
        for (Map.Entry<String, String> table : columnsOf.entrySet()) {
            seconds += copyAgain(table.getKey(), table.getValue());
        }
        return seconds;
    }

    private double copyAgain(String table, String columns) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS public.copied");
            statement.execute("CREATE TABLE public.copied (LIKE " + table + " INCLUDING ALL)");
            connection.commit();
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Path rows = Files.createTempFile("aegira-bench", ".copy");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16)) {
                copy.copyOut("COPY (SELECT " + columns + " FROM " + table + ") TO STDOUT", out);
            }
            long begin = System.nanoTime();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 16)) {
                copy.copyIn("COPY public.copied (" + columns + ") FROM STDIN", in, 1 << 16);
            }
            connection.commit();
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            Files.delete(rows);
        }
    }

    /** @return seconds that the inserts took, reading aside */
    double insertAllAgain() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE public.again (LIKE eventlog.events INCLUDING ALL)");
        }
        connection.setAutoCommit(false);
        long nanos = 0;
        try (Statement reading = connection.createStatement()) {
            reading.setFetchSize(5_000);
            try (ResultSet rows =
                    reading.executeQuery("SELECT " + COLUMNS + " FROM eventlog.events ORDER BY global_index")) {
                List<Object[]> batch = next(rows);
                while (!batch.isEmpty()) {
                    long begin = System.nanoTime();
                    insert(batch);
                    nanos += System.nanoTime() - begin;
                    batch = next(rows);
                }
            }
        }
        long begin = System.nanoTime();
        connection.commit();
        return (nanos + System.nanoTime() - begin) / 1e9;
    }

    private void insert(List<Object[]> batch) throws SQLException {
        String row = "(" + String.join(",", Collections.nCopies(WIDTH, "?")) + ")";
        String sql = "INSERT INTO public.again (" + COLUMNS + ") VALUES "
                + String.join(",", Collections.nCopies(batch.size(), row));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Object[] values : batch) {
                for (Object value : values) {
                    insert.setObject(parameter++, value);
                }
            }
            insert.executeUpdate();
        }
    }

    private static List<Object[]> next(ResultSet rows) throws SQLException {
        List<Object[]> batch = new ArrayList<>(TOGETHER);
        while (batch.size() < TOGETHER && rows.next()) {
            Object[] values = new Object[WIDTH];
            for (int column = 0; column < WIDTH; column++) {
                values[column] = rows.getObject(column + 1);
            }
            batch.add(values);
        }
        return batch;
    }
}
