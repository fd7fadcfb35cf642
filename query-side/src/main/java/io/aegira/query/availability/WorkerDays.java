package io.aegira.query.availability;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code worker_daily_state}. */
@Repository
@RequiredArgsConstructor
class WorkerDays {
    private final JdbcClient jdbc;

    List<WorkerDayView> find(ListWorkerDays question) {
        return jdbc.sql("""
                        SELECT w.worker_id, query.availability_at(w.worker_id, :at) AS availability, coalesce(d.expected, 0) AS expected,
                               coalesce(d.answered, 0) AS answered, coalesce(d.answered_late, 0) AS answered_late,
                               coalesce(d.missed, 0) AS missed, coalesce(d.excused, 0) AS excused
                        FROM query.worker w
                        LEFT JOIN LATERAL (SELECT * FROM query.worker_daily_state s WHERE s.tenant_id = infra.tenant()
                            AND s.worker_id = w.worker_id AND s.day = :day) d ON true
                        WHERE w.tenant_id = infra.tenant() AND w.is_active AND NOT w.is_erased AND %s ORDER BY w.worker_id""".formatted(question.sight().condition("w.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("at", Columns.time(question.at()))
                .param("day", question.day())
                .query((row, number) -> day(row, question.day()))
                .list();
    }

    private static WorkerDayView day(ResultSet row, LocalDate day) throws SQLException {
        return new WorkerDayView(
                Columns.id(row, "worker_id", WorkerId::of),
                day,
                Columns.constant(row, "availability", AvailabilityStatus.class),
                row.getInt("expected"),
                row.getInt("answered"),
                row.getInt("answered_late"),
                row.getInt("missed"),
                row.getInt("excused"));
    }
}
