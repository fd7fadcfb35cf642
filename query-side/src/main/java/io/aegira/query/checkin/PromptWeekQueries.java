package io.aegira.query.checkin;

import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Counted;
import io.aegira.query.platform.Weeks;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts {@code prompt_state} by week. */
@Component
@RequiredArgsConstructor
class PromptWeekQueries {
    private final JdbcClient jdbc;

    @QueryHandler
    List<PromptWeekView> answer(CountPromptsByWeek question) {
        return jdbc.sql("""
                        SELECT %s AS week, count(DISTINCT p.worker_id) AS people,
                               count(*) FILTER (WHERE p.state = 'completed_on_time') AS completed_on_time,
                               count(DISTINCT p.worker_id) FILTER (WHERE p.state = 'completed_on_time') AS completed_on_time_people,
                               count(*) FILTER (WHERE p.state = 'completed_late') AS completed_late,
                               count(DISTINCT p.worker_id) FILTER (WHERE p.state = 'completed_late') AS completed_late_people,
                               count(*) FILTER (WHERE p.state = 'missed') AS missed,
                               count(DISTINCT p.worker_id) FILTER (WHERE p.state = 'missed') AS missed_people,
                               count(*) FILTER (WHERE p.state = 'excused') AS excused,
                               count(DISTINCT p.worker_id) FILTER (WHERE p.state = 'excused') AS excused_people
                        FROM query.prompt_state p
                        WHERE p.tenant_id = infra.tenant() AND p.closes_at >= :from AND p.closes_at < :to AND %s
                        GROUP BY week ORDER BY week""".formatted(Weeks.of("p.closes_at"), question.sight().condition("p.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.closing().from()))
                .param("to", Columns.time(question.closing().to()))
                .query((row, number) -> new PromptWeekView(
                        Weeks.week(row),
                        row.getInt("people"),
                        Counted.of(row, "completed_on_time"),
                        Counted.of(row, "completed_late"),
                        Counted.of(row, "missed"),
                        Counted.of(row, "excused")))
                .list();
    }
}
