package io.aegira.query.roster;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who is meant to work when. */
@Component
@RequiredArgsConstructor
class ShiftQueries {
    private final JdbcClient jdbc;

    @QueryHandler
    List<ShiftView> answer(ListShifts question) {
        return jdbc.sql("""
            SELECT s.shift_id, s.worker_id, s.site_id, s.timezone, s.starts_at, s.ends_at FROM query.shift s
            WHERE s.tenant_id = infra.tenant() AND s.worker_id = ANY (:workers) AND NOT s.is_removed
              AND s.starts_at < :to AND s.ends_at > :from AND %s
            ORDER BY s.starts_at, s.shift_id""".formatted(question.sight().condition("s.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param(
                        "workers",
                        question.workers().stream().map(WorkerId::value).toArray(UUID[]::new))
                .param("from", Columns.time(question.period().from()))
                .param("to", Columns.time(question.period().to()))
                .query(ShiftQueries::shift)
                .list();
    }

    @QueryHandler
    List<ShiftView> answer(FindShift question) {
        return jdbc.sql("""
            SELECT s.shift_id, s.worker_id, s.site_id, s.timezone, s.starts_at, s.ends_at FROM query.shift s
            WHERE s.tenant_id = infra.tenant() AND s.shift_id = :shift AND s.worker_id = :worker AND NOT s.is_removed AND %s""".formatted(question.sight().condition("s.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("shift", question.shift().value())
                .param("worker", question.worker().value())
                .query(ShiftQueries::shift)
                .list();
    }

    /** Worker by worker, since the shifts of each are in order: a step in the index each way, however many there are. */
    @QueryHandler
    ShiftsAround answer(FindShiftsAround question) {
        return jdbc.sql("""
            WITH shift AS (SELECT s.worker_id, s.starts_at, s.ends_at FROM query.shift s WHERE s.tenant_id = infra.tenant() AND NOT s.is_removed)
            SELECT max(before.at) AS before, coalesce(bool_or(within.some), false) AS within, min(after.at) AS after
            FROM unnest(:workers::uuid[]) one (worker_id)
            CROSS JOIN LATERAL (SELECT max(s.starts_at) AS at FROM shift s WHERE s.worker_id = one.worker_id AND s.starts_at < :from) before
            CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM shift s WHERE s.worker_id = one.worker_id AND s.starts_at < :to AND s.ends_at > :from) AS some) within
            CROSS JOIN LATERAL (SELECT min(s.starts_at) AS at FROM shift s WHERE s.worker_id = one.worker_id AND s.starts_at >= :to) after
            WHERE %s""".formatted(question.sight().condition("one.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param(
                        "workers",
                        question.workers().stream().map(WorkerId::value).toArray(UUID[]::new))
                .param("from", Columns.time(question.period().from()))
                .param("to", Columns.time(question.period().to()))
                .query((row, number) -> new ShiftsAround(
                        Columns.instantOrNull(row, "before"),
                        row.getBoolean("within"),
                        Columns.instantOrNull(row, "after")))
                .single();
    }

    private static ShiftView shift(ResultSet row, int number) throws SQLException {
        return new ShiftView(
                Columns.id(row, "shift_id", ShiftId::of),
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.id(row, "site_id", SiteId::of),
                Objects.requireNonNull(row.getString("timezone")),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"));
    }
}
