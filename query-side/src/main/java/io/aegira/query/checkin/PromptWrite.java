package io.aegira.query.checkin;

import io.aegira.query.platform.Write;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes to {@code prompt_state} and the facts it follows from: first facts go in, then rows are made or held, then the states of those that
 * were there before are worked out. A prompt that is not scheduled yet has a row too, of which nothing is shown.
 */
enum PromptWrite implements Write {
    ANSWERED(1, 1, """
            INSERT INTO query.response (tenant_id, event_id, response_id, prompt_id, worker_id, form_id, submitted_at,
                answers, note, is_late, late_by_seconds, position)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING"""),
    AVAILABLE(2, 1, """
            INSERT INTO query.availability
                (tenant_id, event_id, worker_id, status, effective_from, effective_to, position, ingested_at)
            VALUES (infra.tenant(), ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"""),
    /**
     * Its events one by one. A new row has its state at once. One that is there is held, and how it stands written down: somebody whose
     * facts this statement does not see yet may have held it until now, so its state is left to {@link #HEARD}. In the order of their ids,
     * so that batches side by side do not wait in a circle.
     */
    TOLD(3, 2, """
            WITH told AS (
                SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
                                     ?::timestamptz[], ?::timestamptz[], ?::boolean[])
                    AS e (prompt_id, position, heard_at, missed_window, worker_id, shift_id, form_id, prompt_kind, opens_at, closes_at,
                          is_withdrawn)),
            now AS (
                SELECT prompt_id, max(heard_at) AS heard_at, max(position) FILTER (WHERE closes_at IS NOT NULL) AS scheduled_by,
                       coalesce(array_agg(DISTINCT missed_window) FILTER (WHERE missed_window IS NOT NULL), '{}') AS missed_windows
                FROM told GROUP BY prompt_id)
            INSERT INTO query.prompt_state AS p
                (tenant_id, prompt_id, worker_id, shift_id, form_id, prompt_kind, opens_at, closes_at, is_withdrawn, position, heard_at,
                 missed_windows, state, response_id, first_submitted_at, latest_submitted_at, late_by_seconds, answers, note, last_updated_at)
            SELECT infra.tenant(), now.prompt_id, s.worker_id, s.shift_id, s.form_id, s.prompt_kind, s.opens_at, s.closes_at,
                   coalesce(s.is_withdrawn, false), coalesce(s.position, 0), now.heard_at, now.missed_windows, o.*
            FROM now
            LEFT JOIN told s ON s.prompt_id = now.prompt_id AND s.position = now.scheduled_by
            LEFT JOIN LATERAL query.prompt_outcome(
                now.prompt_id, s.worker_id, s.closes_at, s.is_withdrawn, now.missed_windows, now.heard_at) o ON s.closes_at IS NOT NULL
            ORDER BY now.prompt_id
            ON CONFLICT (tenant_id, prompt_id) DO UPDATE
            SET worker_id = excluded.worker_id, shift_id = excluded.shift_id, form_id = excluded.form_id,
                prompt_kind = excluded.prompt_kind, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                is_withdrawn = excluded.is_withdrawn, position = excluded.position, state = NULL
            WHERE excluded.closes_at IS NOT NULL AND p.position <= excluded.position"""),
    /** The same events. A row that this transaction has made of just these, with a state, knows of them all. */
    HEARD(
            4,
            2,
            """
            UPDATE query.prompt_state p
            SET heard_at = greatest(p.heard_at, now.heard_at), missed_windows = query.all_windows(p.missed_windows, now.missed_windows),
            """
                    + Sql.outcome(
                            "query.all_windows(p.missed_windows, now.missed_windows)",
                            "greatest(p.heard_at, now.heard_at)")
                    + """

            FROM (SELECT e.prompt_id, max(e.heard_at) AS heard_at,
                         coalesce(array_agg(DISTINCT e.missed_window) FILTER (WHERE e.missed_window IS NOT NULL), '{}') AS missed_windows
                  FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::timestamptz[]) AS e (prompt_id, position, heard_at, missed_window)
                  GROUP BY e.prompt_id) now
            WHERE p.tenant_id = infra.tenant() AND p.prompt_id = now.prompt_id
              AND (p.state IS NULL OR p.heard_at <> now.heard_at OR p.xmin <> pg_current_xact_id()::xid)"""),
    COVERED_WORKED_OUT(
            5,
            3,
            "UPDATE query.prompt_state p SET " + Sql.outcome("p.missed_windows", "p.heard_at")
                    + " WHERE p.tenant_id = infra.tenant() AND p.worker_id = ?"
                    + " AND p.closes_at >= ? AND p.closes_at <= coalesce(?::timestamptz, 'infinity')");

    private static final List<String> EVENTS = List.of("uuid", "bigint", "timestamptz", "timestamptz");
    /** What {@link #TOLD} takes of an event that says how the prompt stands; of others it is left out. */
    static final List<String> SCHEDULE =
            List.of("uuid", "uuid", "uuid", "text", "timestamptz", "timestamptz", "boolean");

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
    public List<String> arrays() {
        return switch (this) {
            case TOLD -> Stream.concat(EVENTS.stream(), SCHEDULE.stream()).toList();
            case HEARD -> EVENTS;
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
