package io.aegira.standalone.verify;

import io.aegira.standalone.verify.Law.Scope;
import java.util.List;

/** Signals, episodes and cases: what they cite, and what they rest on. */
final class LawsOfDecisions {
    static final List<Law> ALL = List.of(
            new Law(
                    "L5",
                    "every signal cites answers and misses that exist, every episode signals, every case one episode unless somebody asked for it",
                    Scope.EACH_TENANT,
                    """
                    SELECT count(*) FILTER (WHERE event_type = 'risk.signal_computed') || ' signals, '
                        || count(*) FILTER (WHERE event_type = 'risk.episode_opened') || ' episodes, '
                        || count(*) FILTER (WHERE event_type = 'case.opened') || ' cases'
                    FROM eventlog.events WHERE tenant_id = infra.tenant()""",
                    """
                    WITH answer AS MATERIALIZED (
                        SELECT (payload ->> 'response_id')::uuid AS id, worker_id FROM eventlog.events
                        WHERE tenant_id = infra.tenant() AND event_type = 'checkin.response_submitted'
                    ), miss AS MATERIALIZED (
                        SELECT (payload ->> 'missed_id')::uuid AS id, worker_id FROM eventlog.events
                        WHERE tenant_id = infra.tenant() AND event_type = 'checkin.window_missed'
                    ), signal AS MATERIALIZED (
                        SELECT (payload ->> 'signal_id')::uuid AS id, worker_id, (payload ->> 'response_id')::uuid AS response_id,
                               (payload ->> 'missed_id')::uuid AS missed_id, payload -> 'baseline' -> 'response_ids' AS baseline
                        FROM eventlog.events WHERE tenant_id = infra.tenant() AND event_type = 'risk.signal_computed'
                    ), episode AS MATERIALIZED (
                        SELECT (payload ->> 'episode_id')::uuid AS id, payload -> 'signal_ids' AS signals
                        FROM eventlog.events WHERE tenant_id = infra.tenant() AND event_type = 'risk.episode_opened'
                    ), opened AS MATERIALIZED (
                        SELECT payload ->> 'case_id' AS id, (payload ->> 'episode_id')::uuid AS episode_id
                        FROM eventlog.events WHERE tenant_id = infra.tenant() AND event_type = 'case.opened'
                            AND payload ->> 'opened_for' <> 'support_requested'
                    )
                    SELECT 'signal ' || s.id || ' is about nothing that exists' FROM signal s
                    WHERE NOT EXISTS (SELECT FROM answer a WHERE a.id = s.response_id AND a.worker_id = s.worker_id)
                        AND NOT EXISTS (SELECT FROM miss m WHERE m.id = s.missed_id AND m.worker_id = s.worker_id)
                    UNION ALL
                    SELECT 'baseline has no answer ' || cited.id FROM (
                        SELECT DISTINCT s.worker_id, b.id::uuid FROM signal s, jsonb_array_elements_text(s.baseline) b (id)) cited
                    WHERE NOT EXISTS (SELECT FROM answer a WHERE a.id = cited.id AND a.worker_id = cited.worker_id)
                    UNION ALL
                    SELECT 'episode ' || e.id || ' has no signal' FROM episode e WHERE jsonb_array_length(e.signals) = 0
                    UNION ALL
                    SELECT 'episode ' || e.id || ' cites signal ' || c.id FROM episode e, jsonb_array_elements_text(e.signals) c (id)
                    WHERE NOT EXISTS (SELECT FROM signal s WHERE s.id = c.id::uuid)
                    UNION ALL
                    SELECT 'case ' || o.id || ' has no episode' FROM opened o WHERE NOT EXISTS (SELECT FROM episode e WHERE e.id = o.episode_id)
                    UNION ALL
                    SELECT 'episode ' || episode_id || ' has several cases' FROM opened GROUP BY episode_id HAVING count(*) > 1"""),
            new Law(
                    "L6",
                    "episodes opened = closed + open + unsupported, and a worker has one at a time",
                    Scope.EACH_TENANT,
                    """
                    SELECT count(*) || ' opened = ' || count(*) FILTER (WHERE standing = 'supported' AND closed_at IS NOT NULL) || ' closed + '
                        || count(*) FILTER (WHERE standing = 'supported' AND closed_at IS NULL) || ' open + '
                        || count(*) FILTER (WHERE standing <> 'supported') || ' unsupported'
                    FROM query.risk_episode_state""",
                    """
                    SELECT 'episodes shown: ' || shown || ', opened: ' || opened FROM
                        (SELECT count(*) AS shown FROM query.risk_episode_state) s,
                        (SELECT count(DISTINCT payload ->> 'episode_id') AS opened FROM eventlog.events
                         WHERE tenant_id = infra.tenant() AND event_type = 'risk.episode_opened') o WHERE shown <> opened
                    UNION ALL
                    SELECT 'worker ' || worker_id || ' has two from ' || next_opened FROM (
                        SELECT worker_id, closed_at, lead(opened_at) OVER (PARTITION BY worker_id ORDER BY opened_at) AS next_opened
                        FROM query.risk_episode_state WHERE standing = 'supported') episodes
                    WHERE next_opened < coalesce(closed_at, 'infinity')"""),
            new Law("L12", "what decisions rest on is what the log says", Scope.EACH_TENANT, """
                    SELECT (SELECT count(*) FROM command.response) || ' answers, ' || (SELECT count(*) FROM command.miss) || ' misses, '
                        || (SELECT count(*) FROM command.signal) || ' signals, of them '
                        || (SELECT count(*) FROM command.signal WHERE current) || ' current'""", """
                    WITH logged AS MATERIALIZED (
                        SELECT event_id, event_type, payload FROM eventlog.events WHERE tenant_id = infra.tenant() AND event_type IN
                            ('checkin.response_submitted', 'checkin.window_missed', 'risk.signal_computed', 'risk.signal_withdrawn')
                    ), gone AS (
                        SELECT (payload ->> 'supersedes')::uuid AS id FROM logged WHERE event_type = 'risk.signal_computed'
                        UNION SELECT (payload ->> 'signal_id')::uuid FROM logged WHERE event_type = 'risk.signal_withdrawn'
                    ), signal AS MATERIALIZED (
                        SELECT s.id, NOT EXISTS (SELECT FROM gone g WHERE g.id = s.id) AS current FROM (
                            SELECT (payload ->> 'signal_id')::uuid AS id FROM logged WHERE event_type = 'risk.signal_computed') s
                    )
                    SELECT 'answer ' || coalesce(l.id, r.response_id) FROM command.response r FULL JOIN (
                        SELECT (payload ->> 'response_id')::uuid AS id FROM logged WHERE event_type = 'checkin.response_submitted') l
                        ON l.id = r.response_id WHERE l.id IS NULL OR r.response_id IS NULL
                    UNION ALL
                    SELECT 'miss ' || coalesce(l.id, m.missed_id) FROM command.miss m FULL JOIN (
                        SELECT (payload ->> 'missed_id')::uuid AS id FROM logged WHERE event_type = 'checkin.window_missed') l
                        ON l.id = m.missed_id WHERE l.id IS NULL OR m.missed_id IS NULL
                    UNION ALL
                    SELECT 'signal ' || coalesce(l.id, s.signal_id) FROM command.signal s FULL JOIN signal l ON l.id = s.signal_id
                    WHERE l.current IS DISTINCT FROM s.current
                    UNION ALL
                    SELECT 'several signals stand for ' || source_id FROM command.signal WHERE current GROUP BY source_id HAVING count(*) > 1"""));

    private LawsOfDecisions() {}
}
