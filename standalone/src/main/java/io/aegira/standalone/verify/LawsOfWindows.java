package io.aegira.standalone.verify;

import io.aegira.standalone.verify.Law.Scope;
import java.util.List;

/** Prompts, their windows and what wakes them. */
final class LawsOfWindows {
    static final List<Law> ALL = List.of(
            new Law(
                    "L3",
                    "every window has one state, a closed one is not left open, and a close is missed at most once",
                    Scope.EACH_TENANT,
                    """
                    SELECT coalesce(sum(number), 0) || ' windows = ' || coalesce(string_agg(number || ' ' || state, ' + ' ORDER BY state), '0') FROM (
                        SELECT state, count(*) AS number FROM query.prompt_state WHERE closes_at IS NOT NULL GROUP BY state) states""",
                    """
                    SELECT 'prompt ' || prompt_id || ' has no state' FROM query.prompt_state WHERE closes_at IS NOT NULL AND state IS NULL
                    UNION ALL
                    SELECT 'prompt ' || p.prompt_id || ' closed at ' || p.closes_at || ' and is still scheduled' FROM query.prompt_state p
                    WHERE p.state = 'scheduled' AND p.closes_at < now() - interval '1 minute'
                        AND NOT EXISTS (SELECT FROM command.risk_work w WHERE w.tenant_id = p.tenant_id)
                    UNION ALL
                    SELECT 'prompt ' || prompt_id || ' is not shown' FROM (
                        SELECT DISTINCT (payload ->> 'prompt_id')::uuid AS prompt_id FROM eventlog.events
                        WHERE tenant_id = infra.tenant() AND event_type = 'checkin.prompt_scheduled') scheduled
                    WHERE NOT EXISTS (SELECT FROM query.prompt_state s
                        WHERE s.tenant_id = infra.tenant() AND s.prompt_id = scheduled.prompt_id AND s.closes_at IS NOT NULL)
                    UNION ALL
                    SELECT 'prompt ' || (payload ->> 'prompt_id') || ' was missed twice' FROM eventlog.events
                    WHERE tenant_id = infra.tenant() AND event_type = 'checkin.window_missed'
                    GROUP BY payload ->> 'prompt_id', payload ->> 'window_closed_at' HAVING count(*) > 1"""),
            new Law(
                    "L10",
                    "every window that is still open will be woken, and nothing else will",
                    Scope.EACH_TENANT,
                    """
                    SELECT count(*) || ' open windows' FROM command.open_window""",
                    """
                    SELECT 'prompt ' || p.prompt_id || ' closes at ' || p.closes_at || ' unwatched' FROM command.prompt p
                    WHERE NOT p.withdrawn AND p.closes_at > now() + interval '1 minute' AND NOT EXISTS (
                        SELECT FROM command.open_window w WHERE w.tenant_id = p.tenant_id AND w.prompt_id = p.prompt_id AND w.closes_at = p.closes_at)
                    UNION ALL
                    SELECT 'window of prompt ' || w.prompt_id || ' is watched for nothing' FROM command.open_window w WHERE NOT EXISTS (
                        SELECT FROM command.prompt p WHERE p.tenant_id = w.tenant_id AND p.prompt_id = w.prompt_id
                            AND p.closes_at = w.closes_at AND NOT p.withdrawn)
                    UNION ALL
                    SELECT 'window of prompt ' || w.prompt_id || ' closed at ' || w.closes_at || ' unnoticed' FROM command.open_window w
                    WHERE w.closes_at < now() - interval '1 minute'"""));

    private LawsOfWindows() {}
}
