package io.aegira.query.checkin;

import io.aegira.query.platform.Write;
import java.util.List;

/**
 * Writes to {@code prompt_state} and the facts it follows from: first the row is held, then facts go in, then the state is worked out.
 * A prompt that is not scheduled yet has a row too, of which nothing is shown.
 */
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
    /** One that is there already is held, nothing else. */
    NAMED(3, 1, """
            INSERT INTO query.prompt_state AS p (tenant_id, prompt_id)
            SELECT infra.tenant(), named.prompt_id FROM unnest(?::uuid[]) AS named (prompt_id) ORDER BY named.prompt_id
            ON CONFLICT (tenant_id, prompt_id) DO UPDATE SET position = p.position WHERE false"""),
    ANSWERED(4, 1, """
            INSERT INTO query.response (tenant_id, event_id, response_id, prompt_id, worker_id, form_id, submitted_at,
                answers, note, is_late, late_by_seconds, position)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING"""),
    AVAILABLE(5, 1, """
            INSERT INTO query.availability
                (tenant_id, event_id, worker_id, status, effective_from, effective_to, position, ingested_at)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"""),
    /** Its events one by one: when each was heard of, and the window that it says was missed. */
    HEARD(
            6,
            3,
            """
            UPDATE query.prompt_state p
            SET heard_at = greatest(p.heard_at, now.heard_at), missed_windows = query.all_windows(p.missed_windows, now.missed_windows),
            """
                    + Sql.outcome(
                            "query.all_windows(p.missed_windows, now.missed_windows)",
                            "greatest(p.heard_at, now.heard_at)")
                    + """

            FROM (SELECT e.prompt_id, max(e.heard_at) AS heard_at,
                         coalesce(array_agg(e.missed_window) FILTER (WHERE e.missed_window IS NOT NULL), '{}') AS missed_windows
                  FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) AS e (prompt_id, heard_at, missed_window)
                  GROUP BY e.prompt_id) now
            WHERE p.tenant_id = infra.tenant() AND p.prompt_id = now.prompt_id"""),
    COVERED_WORKED_OUT(
            7,
            3,
            "UPDATE query.prompt_state p SET " + Sql.outcome("p.missed_windows", "p.heard_at")
                    + " WHERE p.tenant_id = infra.tenant() AND p.worker_id = ?"
                    + " AND p.closes_at >= ? AND p.closes_at <= coalesce(?::timestamptz, 'infinity')");

    private static final List<String> NAMES = List.of("uuid");

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
    public List<String> arrays() {
        return switch (this) {
            case HELD, NAMED -> NAMES;
            case HEARD -> List.of("uuid", "timestamptz", "timestamptz");
            default -> List.of();
        };
    }

    private static final class Sql {
        static String outcome(String missedWindows, String heardAt) {
            return """
                    (state, response_id, first_submitted_at, latest_submitted_at, late_by_seconds, answers, note, last_updated_at) =
                    (SELECT o.outcome, o.counting_response, o.earliest, o.latest, o.seconds_late, o.given_answers, o.given_note, o.touched_at
                     FROM query.prompt_outcome(p.prompt_id, p.worker_id, p.closes_at, p.is_withdrawn, %s, %s) o)""".formatted(missedWindows, heardAt);
        }
    }
}
