package io.aegira.standalone.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The limit: the same columns of the same rows, as fast as the database hands them out. */
final class CopiedLog implements AutoCloseable {
    static final String TENANT = "be9c0000-0000-4000-8000-000000000001";

    private static final String FILL = """
            INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type, event_time,
                event_offset_seconds, ingested_at, worker_id, actor_type, actor_id, source, source_event_id, schema_version, payload, metadata)
            SELECT gen_random_uuid(), '%1$s', 'Prompt', 'prompt:%1$s:' || i, 0, 'checkin.response_submitted',
                   timestamptz '2026-01-01T06:00:00Z' + i * interval '97 s', 28800, timestamptz '2026-03-01T00:00:00.123456Z', worker,
                   'worker', worker::text, 'worker_app', 'answer ' || i, 1,
                   jsonb_build_object('response_id', gen_random_uuid(), 'prompt_id', gen_random_uuid(), 'shift_id', gen_random_uuid(),
                       'prompt_kind', 'pre_shift', 'worker_id', worker, 'form_id', worker, 'submitted_at', '2026-02-12T05:40:00+08:00',
                       'answers', jsonb_build_object('fatigue', i %% 10, 'stress', 2.5, 'pain', 1, 'sleep_quality', 7, 'readiness', 8),
                       'is_late', false, 'client_metadata', jsonb_build_object('app', 'field 3.1')),
                   jsonb_build_object('content_mac', md5(i::text), 'received_at', '2026-02-12T05:40:01+08:00')
            FROM (SELECT i, md5((i %% 500)::text)::uuid AS worker FROM generate_series(1, ?) i) made""".formatted(TENANT);

    private static final String OUT = """
            COPY (SELECT global_index, event_type, worker_id, event_id, event_time, event_offset_seconds, ingested_at, actor_type, actor_id,
                source, source_event_id, schema_version, metadata -> 'correlation_id', metadata -> 'causation_id', metadata -> 'received_at',
                payload FROM eventlog.events WHERE tenant_id = '%s' ORDER BY global_index) TO STDOUT""".formatted(TENANT);

    private final Connection connection;

    private CopiedLog(Connection connection) {
        this.connection = connection;
    }

    static CopiedLog connect(Path dataDirectory) throws IOException, SQLException {
        return new CopiedLog(Superuser.connect(dataDirectory));
    }

    void fill(int events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FILL)) {
            insert.setInt(1, events);
            insert.executeUpdate();
        }
        try (PreparedStatement analyze = connection.prepareStatement("VACUUM ANALYZE eventlog.events")) {
            analyze.execute();
        }
    }

    double secondsToCopyOut() throws SQLException, IOException {
        long begin = System.nanoTime();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(OUT, OutputStream.nullOutputStream());
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
