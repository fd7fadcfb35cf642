package io.aegira.standalone.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Puts made-up prompts and answers of a crew into the log, faster than anybody could have given them. */
final class FilledLog {
    /** A worker is asked each half day, whatever the length of the log. */
    private static final String FILL = """
            WITH made AS (
                SELECT i, (?::uuid[])[1 + i %% %1$d] AS worker, md5('prompt ' || i)::uuid AS prompt, md5('shift ' || i)::uuid AS shift,
                       timestamptz '2020-01-01T06:00:00Z' + (i / %1$d) * interval '12 hours' AS at
                FROM generate_series(0, ? / 2 - 1) i)
            INSERT INTO eventlog.events (event_id, tenant_id, aggregate_type, aggregate_id, sequence, event_type, event_time,
                event_offset_seconds, worker_id, actor_type, actor_id, source, schema_version, payload, metadata)
            SELECT md5(kind || i)::uuid, '%2$s', 'Prompt', 'prompt:%2$s:' || prompt, sequence, kind, at, 0, worker, 'integration', 'bench', 'app', 1,
                   jsonb_build_object('prompt_id', prompt, 'shift_id', shift, 'worker_id', worker, 'form_id', shift, 'prompt_kind', 'pre_shift')
                       || CASE sequence
                           WHEN 0 THEN jsonb_build_object('window', jsonb_build_object('opens_at', at, 'closes_at', at + interval '1 hour'))
                           ELSE jsonb_build_object('response_id', prompt, 'submitted_at', at, 'is_late', false, 'late_by_seconds', 0,
                               'answers', jsonb_build_object('fatigue', i %% 10, 'stress', 2.5, 'pain', 1, 'sleep_quality', 7, 'readiness', 8)) END,
                   jsonb_build_object('form_id', shift, 'form_version', 1)
            FROM made CROSS JOIN (VALUES (0, 'checkin.prompt_scheduled'), (1, 'checkin.response_submitted')) said (sequence, kind)
            ORDER BY i, sequence""";

    private FilledLog() {}

    static void fill(Connection superuser, Crew crew, int events) throws SQLException {
        UUID[] workers = crew.workers().toArray(UUID[]::new);
        Array ids = superuser.createArrayOf("uuid", workers);
        try (PreparedStatement insert = superuser.prepareStatement(FILL.formatted(workers.length, crew.tenant()))) {
            insert.setArray(1, ids);
            insert.setInt(2, events);
            insert.executeUpdate();
        }
    }

    /** As autovacuum would do in its time. */
    static void settle(Connection superuser) throws SQLException {
        try (PreparedStatement analyze = superuser.prepareStatement("VACUUM ANALYZE")) {
            analyze.execute();
        }
    }
}
