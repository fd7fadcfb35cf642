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
                        SELECT week, sum(evaluations) AS evaluations, sum(medium) AS medium, sum(high) AS high,
                               sum(flags) AS flags, sum(opened) AS opened,
                               count(*) FILTER (WHERE evaluations > 0) AS evaluations_people,
                               count(*) FILTER (WHERE medium > 0) AS medium_people,
                               count(*) FILTER (WHERE high > 0) AS high_people,
                               count(*) FILTER (WHERE flags > 0) AS flags_people,
                               count(*) FILTER (WHERE opened > 0) AS opened_people
                        FROM (SELECT week, worker_id, sum(evaluations) AS evaluations, sum(medium) AS medium, sum(high) AS high,
                                     sum(flags) AS flags, sum(opened) AS opened
                              FROM (SELECT %s AS week, s.worker_id, count(*) AS evaluations,
                                           count(*) FILTER (WHERE s.severity = 'medium') AS medium,
                                           count(*) FILTER (WHERE s.severity = 'high') AS high,
                                           count(*) FILTER (WHERE s.compliance_risk) AS flags, 0 AS opened
                                    FROM query.risk_signal s WHERE s.tenant_id = infra.tenant() AND s.is_current
                                      AND s.computed_for_time >= :from AND s.computed_for_time < :to AND %s
                                    GROUP BY week, s.worker_id
                                    UNION ALL
                                    SELECT %s, e.worker_id, 0, 0, 0, 0, 1
                                    FROM query.risk_episode_state e WHERE e.tenant_id = infra.tenant() AND e.standing = 'supported'
                                      AND e.opened_at >= :from AND e.opened_at < :to AND %s) counted
                              GROUP BY week, worker_id) of_worker
                        GROUP BY week ORDER BY week""".formatted(
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
                        SELECT sum(alerts) AS alerts, count(*) FILTER (WHERE alerts > 0) AS alerts_people,
                               sum(days) AS worker_days, count(*) AS worker_days_people
                        FROM (SELECT worker_id, sum(alerts) AS alerts, count(*) AS days
                              FROM (SELECT s.worker_id, (s.computed_for_time AT TIME ZONE 'UTC')::date AS day,
                                           count(*) FILTER (WHERE s.severity IN ('medium', 'high')) AS alerts
                                    FROM query.risk_signal s WHERE s.tenant_id = infra.tenant() AND s.is_current
                                      AND s.computed_for_time >= :from AND s.computed_for_time < :to AND %s
                                    GROUP BY s.worker_id, day) of_day
                              GROUP BY worker_id) of_worker""".formatted(question.sight().condition("s.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.about().from()))
                .param("to", Columns.time(question.about().to()))
                .query((row, number) -> new AlertCountView(Counted.of(row, "alerts"), Counted.of(row, "worker_days")))
                .single();
    }
}
