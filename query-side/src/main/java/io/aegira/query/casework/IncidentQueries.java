package io.aegira.query.casework;

import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Weeks;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts {@code incident}. */
@Component
@RequiredArgsConstructor
class IncidentQueries {
    private final JdbcClient jdbc;

    @QueryHandler
    List<IncidentWeekView> answer(CountIncidentsByWeek question) {
        return jdbc.sql("""
                        SELECT %s AS week, count(*) AS incidents, count(*) FILTER (WHERE i.severity = 'Critical') AS critical
                        FROM query.incident i
                        WHERE i.tenant_id = infra.tenant() AND i.occurred_at >= :from AND i.occurred_at < :to AND %s
                        GROUP BY week ORDER BY week""".formatted(
                                Weeks.of("i.occurred_at"), question.sight().condition("i.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.occurred().from()))
                .param("to", Columns.time(question.occurred().to()))
                .query((row, number) ->
                        new IncidentWeekView(Weeks.week(row), row.getInt("incidents"), row.getInt("critical")))
                .list();
    }
}
