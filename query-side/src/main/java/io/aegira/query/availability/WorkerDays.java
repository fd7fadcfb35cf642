package io.aegira.query.availability;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts as {@code worker_daily_state} does, of one day and out of the prompts of that day: the view would have to go through all that
 * there ever were. Which day it is depends on where the shift is, so it is looked for from the first place on earth where it begins to
 * the last one where it ends.
 */
@Repository
@RequiredArgsConstructor
class WorkerDays {
    private final JdbcClient jdbc;

    List<WorkerDayView> find(ListWorkerDays question) {
        return jdbc.sql("""
                        SELECT w.worker_id, query.availability_at(w.worker_id, :at) AS availability, d.*
                        FROM query.worker w
                        CROSS JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE p.state <> 'excused') AS expected,
                                   count(*) FILTER (WHERE p.state IN ('completed_on_time', 'completed_late')) AS answered,
                                   count(*) FILTER (WHERE p.state = 'completed_late') AS answered_late,
                                   count(*) FILTER (WHERE p.state = 'missed') AS missed,
                                   count(*) FILTER (WHERE p.state = 'excused') AS excused
                            FROM query.prompt_state p JOIN query.shift s ON s.tenant_id = p.tenant_id AND s.shift_id = p.shift_id
                            WHERE p.tenant_id = infra.tenant() AND p.worker_id = w.worker_id
                                AND p.closes_at >= :earliest AND p.closes_at < :latest
                                AND (p.closes_at AT TIME ZONE s.timezone)::date = :day) d
                        WHERE w.tenant_id = infra.tenant() AND w.is_active AND NOT w.is_erased AND %s ORDER BY w.worker_id""".formatted(question.sight().condition("w.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("at", Columns.time(question.at()))
                .param("day", question.day())
                .param("earliest", Columns.time(question.day().atStartOfDay().toInstant(ZoneOffset.MAX)))
                .param(
                        "latest",
                        Columns.time(question.day().plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN)))
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
