package io.aegira.query.risk;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Counted;
import io.aegira.query.platform.Weeks;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts {@code risk_signal} and {@code risk_episode_state}. */
@Component
@RequiredArgsConstructor
class RiskCountQueries {
    private final JdbcClient jdbc;

    @QueryHandler
    List<RiskWeekView> answer(CountRiskByWeek question) {
        return jdbc.sql("""
                        SELECT counted.week, sum(evaluations) AS evaluations, sum(medium) AS medium, sum(high) AS high,
                               sum(flags) AS flags, sum(opened) AS opened,
                               count(DISTINCT worker_id) FILTER (WHERE evaluations = 1) AS evaluations_people,
                               count(DISTINCT worker_id) FILTER (WHERE medium = 1) AS medium_people,
                               count(DISTINCT worker_id) FILTER (WHERE high = 1) AS high_people,
                               count(DISTINCT worker_id) FILTER (WHERE flags = 1) AS flags_people,
                               count(DISTINCT worker_id) FILTER (WHERE opened = 1) AS opened_people
                        FROM (SELECT %s AS week, s.worker_id, 1 AS evaluations, (s.severity = 'medium')::int AS medium,
                                     (s.severity = 'high')::int AS high, s.compliance_risk::int AS flags, 0 AS opened
                              FROM query.risk_signal s WHERE s.tenant_id = infra.tenant() AND s.is_current
                                AND s.computed_for_time >= :from AND s.computed_for_time < :to AND %s
                              UNION ALL
                              SELECT %s, e.worker_id, 0, 0, 0, 0, 1
                              FROM query.risk_episode_state e WHERE e.tenant_id = infra.tenant() AND e.standing = 'supported'
                                AND e.opened_at >= :from AND e.opened_at < :to AND %s) counted
                        GROUP BY counted.week ORDER BY counted.week""".formatted(
                                Weeks.of("s.computed_for_time"),
                                question.sight().condition("s.worker_id", "see"),
                                Weeks.of("e.opened_at"),
                                question.sight().condition("e.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.about().from()))
                .param("to", Columns.time(question.about().to()))
                .query((row, number) -> new RiskWeekView(
                        Weeks.week(row),
                        Counted.of(row, "evaluations"),
                        Counted.of(row, "medium"),
                        Counted.of(row, "high"),
                        Counted.of(row, "flags"),
                        Counted.of(row, "opened")))
                .list();
    }

    @QueryHandler
    List<EpisodeCount> answer(CountEpisodes question) {
        return jdbc.sql("""
                        SELECT w.site_id, w.team_id, e.status, e.severity, count(*) AS episodes,
                               count(DISTINCT e.worker_id) AS episodes_people, percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM e.closed_at - e.opened_at) / 86400) AS days
                        FROM query.risk_episode_state e
                        JOIN query.worker w ON w.tenant_id = e.tenant_id AND w.worker_id = e.worker_id
                        WHERE e.tenant_id = infra.tenant() AND e.standing = 'supported'
                          AND e.opened_at < :to AND (e.closed_at IS NULL OR e.closed_at >= :from) AND %s
                        GROUP BY w.site_id, w.team_id, e.status, e.severity ORDER BY w.site_id, w.team_id, e.status, e.severity""".formatted(question.sight().condition("e.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.during().from()))
                .param("to", Columns.time(question.during().to()))
                .query((row, number) -> new EpisodeCount(
                        Columns.idOrNull(row, "site_id", SiteId::of),
                        Columns.idOrNull(row, "team_id", TeamId::of),
                        Columns.constant(row, "status", EpisodeStatus.class),
                        Columns.constant(row, "severity", EpisodeSeverity.class),
                        Counted.of(row, "episodes"),
                        row.getObject("days", Double.class)))
                .list();
    }

    @QueryHandler
    AlertCountView answer(CountAlerts question) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE s.severity IN ('medium', 'high')) AS alerts,
                               count(DISTINCT s.worker_id) FILTER (WHERE s.severity IN ('medium', 'high')) AS alerts_people,
                               count(DISTINCT s.worker_id) AS worker_days_people,
                               count(DISTINCT (s.worker_id, (s.computed_for_time AT TIME ZONE 'UTC')::date)) AS worker_days
                        FROM query.risk_signal s WHERE s.tenant_id = infra.tenant() AND s.is_current
                          AND s.computed_for_time >= :from AND s.computed_for_time < :to AND %s""".formatted(question.sight().condition("s.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.about().from()))
                .param("to", Columns.time(question.about().to()))
                .query((row, number) -> new AlertCountView(Counted.of(row, "alerts"), Counted.of(row, "worker_days")))
                .single();
    }
}
