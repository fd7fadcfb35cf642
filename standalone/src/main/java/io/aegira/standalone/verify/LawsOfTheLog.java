package io.aegira.standalone.verify;

import io.aegira.standalone.verify.Law.Scope;
import java.util.List;

/** The log itself, and whoever reads it. */
final class LawsOfTheLog {
    static final Law HANDLED = new Law(
            "L4",
            "every processor has handled, or set aside with its cause, all that is stored",
            Scope.ALL_TENANTS,
            """
                    SELECT (SELECT count(DISTINCT processor_name) FROM infra.token_entry) || ' processors, head '
                        || (SELECT coalesce(max(global_index), 0) FROM eventlog.events) || ', '
                        || (SELECT count(*) FROM infra.dead_letter_entry) || ' letters set aside'""",
            """
                    WITH stored AS (
                        SELECT processor_name, segment, convert_from(token, 'UTF8')::jsonb AS token FROM infra.token_entry WHERE token IS NOT NULL
                    ), gap AS (
                        SELECT processor_name, gap::bigint FROM stored, jsonb_path_query(token, '$.gaps[1][*]') gap
                    )
                    SELECT processor_name || ' segment ' || segment || ' stands at ' || (token ->> 'index') FROM stored
                    WHERE (token ->> 'index')::bigint < (SELECT max(global_index) FROM eventlog.events)
                    UNION ALL
                    SELECT g.processor_name || ' has left out ' || e.global_index FROM gap g JOIN eventlog.events e ON e.global_index = g.gap""");

    static final List<Law> ALL = List.of(
            new Law("L2", "no event is stored twice", Scope.ALL_TENANTS, """
                    SELECT count(*) || ' events, ' || count(source_event_id) || ' with an id of their source' FROM eventlog.events""", """
                    SELECT 'event ' || event_id FROM eventlog.events GROUP BY tenant_id, event_id HAVING count(*) > 1
                    UNION ALL
                    SELECT 'source ' || source || ' id ' || source_event_id FROM eventlog.events WHERE source_event_id IS NOT NULL
                    GROUP BY tenant_id, source, source_event_id HAVING count(*) > 1"""),
            new Law(
                    "L8",
                    "an aggregate's events are numbered without holes, in the order of the log",
                    Scope.ALL_TENANTS,
                    """
                    SELECT count(DISTINCT aggregate_id) || ' aggregates' FROM eventlog.events""",
                    """
                    SELECT 'aggregate ' || aggregate_id FROM (
                        SELECT aggregate_id, sequence, global_index,
                               row_number() OVER by_sequence - 1 AS expected, lag(global_index) OVER by_sequence AS previous
                        FROM eventlog.events WINDOW by_sequence AS (PARTITION BY aggregate_id ORDER BY sequence)) numbered
                    WHERE sequence <> expected OR previous > global_index GROUP BY aggregate_id"""),
            HANDLED);

    private LawsOfTheLog() {}
}
