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
                        SELECT week, count(*) AS people,
                               sum(completed_on_time) AS completed_on_time,
                               count(*) FILTER (WHERE completed_on_time > 0) AS completed_on_time_people,
                               sum(completed_late) AS completed_late, count(*) FILTER (WHERE completed_late > 0) AS completed_late_people,
                               sum(missed) AS missed, count(*) FILTER (WHERE missed > 0) AS missed_people,
                               sum(excused) AS excused, count(*) FILTER (WHERE excused > 0) AS excused_people
                        FROM (SELECT %s AS week, p.worker_id,
                                     count(*) FILTER (WHERE p.state = 'completed_on_time') AS completed_on_time,
                                     count(*) FILTER (WHERE p.state = 'completed_late') AS completed_late,
                                     count(*) FILTER (WHERE p.state = 'missed') AS missed,
                                     count(*) FILTER (WHERE p.state = 'excused') AS excused
                              FROM query.prompt_state p
                              WHERE p.tenant_id = infra.tenant() AND p.closes_at >= :from AND p.closes_at < :to AND %s
                              GROUP BY week, p.worker_id) of_worker
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
