package io.aegira.query.availability;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.WorkersInSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how one worker's days went. */
@Component
@RequiredArgsConstructor
class DaysOfWorkerQueries {
    private final JdbcClient jdbc;
    private final WorkersInSight workers;

    @QueryHandler
    List<WorkerDayView> answer(ListDaysOfWorker question) {
        workers.require(question.sight(), question.workerId());
        return jdbc.sql("""
                        SELECT g.day::date AS day,
                               query.availability_at(:worker, (g.day + interval '12 hours') AT TIME ZONE :zone) AS availability,
                               coalesce(d.expected, 0) AS expected, coalesce(d.answered, 0) AS answered,
                               coalesce(d.answered_late, 0) AS answered_late, coalesce(d.missed, 0) AS missed,
                               coalesce(d.excused, 0) AS excused
                        FROM generate_series(:first::timestamp, :last::timestamp, interval '1 day') g (day)
                        LEFT JOIN (SELECT s.day, s.expected, s.answered, s.answered_late, s.missed, s.excused
                                   FROM query.worker_daily_state s
                                   WHERE s.tenant_id = infra.tenant() AND s.worker_id = :worker) d ON d.day = g.day::date
                        ORDER BY g.day""")
                .param("worker", question.workerId().value())
                .param("zone", question.zone().getId())
                .param("first", question.first())
                .param("last", question.last())
                .query((row, number) -> day(row, question))
                .list();
    }

    private static WorkerDayView day(ResultSet row, ListDaysOfWorker question) throws SQLException {
        return new WorkerDayView(
                question.workerId(),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                Columns.constant(row, "availability", AvailabilityStatus.class),
                row.getInt("expected"),
                row.getInt("answered"),
                row.getInt("answered_late"),
                row.getInt("missed"),
                row.getInt("excused"));
    }
}
