package io.aegira.query.checkin;

import io.aegira.query.platform.Write;

/** Writes to {@code prompt_state} and the facts it follows from: first the row is held, then facts go in, then the state is worked out. */
enum PromptWrite implements Write {
    /** Facts of two workers may meet in one prompt: whoever holds its row sees all that is recorded about it so far. */
    HELD(1, 1, """
            SELECT 1 FROM query.prompt_state WHERE tenant_id = infra.tenant() AND prompt_id = ANY (?)
            ORDER BY prompt_id FOR NO KEY UPDATE"""),
    SCHEDULED(2, 1, """
            INSERT INTO query.prompt_state AS p
                (tenant_id, prompt_id, worker_id, shift_id, form_id, prompt_kind, opens_at, closes_at, is_withdrawn, position)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant_id, prompt_id) DO UPDATE
            SET worker_id = excluded.worker_id, shift_id = excluded.shift_id, form_id = excluded.form_id,
                prompt_kind = excluded.prompt_kind, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                is_withdrawn = excluded.is_withdrawn, position = excluded.position
            WHERE p.position <= excluded.position"""),
    ANSWERED(3, 1, """
            INSERT INTO query.response (tenant_id, event_id, response_id, prompt_id, worker_id, form_id, submitted_at,
                answers, note, is_late, late_by_seconds, position)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING"""),
    AVAILABLE(4, 1, """
            INSERT INTO query.availability
                (tenant_id, event_id, worker_id, status, effective_from, effective_to, position, ingested_at)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"""),
    HAPPENED(5, 2, """
            INSERT INTO query.prompt_event
                (tenant_id, prompt_id, event_id, event_type, event_time, ingested_at, position, worker_id, window_closed_at)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"""),
    WORKED_OUT(
            6,
            1,
            Sql.WORK_OUT + "FROM unnest(?::uuid[]) AS touched (prompt_id)" + Sql.OF_TENANT
                    + "p.prompt_id = touched.prompt_id"),
    COVERED_WORKED_OUT(
            7,
            3,
            Sql.WORK_OUT
                    + Sql.OF_TENANT
                    + "p.worker_id = ? AND p.closes_at >= ? AND p.closes_at <= coalesce(?::timestamptz, 'infinity')");

    private final int phase;
    private final int key;
    private final String sql;

    PromptWrite(int phase, int key, String sql) {
        this.phase = phase;
        this.key = key;
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public int key() {
        return key;
    }

    @Override
    public int phase() {
        return phase;
    }

    @Override
    public boolean meets() {
        return this == HELD;
    }

    @Override
    public boolean guards() {
        return this == HELD;
    }

    @Override
    public boolean together() {
        return this == HELD || this == WORKED_OUT;
    }

    private static final class Sql {
        static final String WORK_OUT = """
                UPDATE query.prompt_state p
                SET (state, response_id, first_submitted_at, latest_submitted_at, late_by_seconds, answers, note, last_updated_at) =
                    (SELECT o.outcome, o.counting_response, o.earliest, o.latest, o.seconds_late, o.given_answers, o.given_note, o.touched_at
                     FROM query.prompt_outcome(p.prompt_id, p.worker_id, p.closes_at, p.is_withdrawn) o)
                """;
        static final String OF_TENANT = " WHERE p.tenant_id = infra.tenant() AND ";
    }
}
