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
