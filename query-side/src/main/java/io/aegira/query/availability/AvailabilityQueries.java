package io.aegira.query.availability;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers when workers are away. */
@Component
@RequiredArgsConstructor
class AvailabilityQueries {
    private final JdbcClient jdbc;

    @QueryHandler
    List<SaidAvailability> answer(ListAvailability question) {
        return jdbc.sql("""
            SELECT a.worker_id, a.status, a.effective_from, a.effective_to FROM query.availability a
            WHERE a.tenant_id = infra.tenant() AND a.worker_id = ANY (:workers)
              AND a.effective_from < :to AND (a.effective_to IS NULL OR a.effective_to >= :from) AND %s
            ORDER BY a.position""".formatted(question.sight().condition("a.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param(
                        "workers",
                        question.workers().stream().map(WorkerId::value).toArray(UUID[]::new))
                .param("from", Columns.time(question.period().from()))
                .param("to", Columns.time(question.period().to()))
                .query(AvailabilityQueries::said)
                .list();
    }

    private static SaidAvailability said(ResultSet row, int number) throws SQLException {
        return new SaidAvailability(
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.constant(row, "status", AvailabilityStatus.class),
                Columns.instant(row, "effective_from"),
                Columns.instantOrNull(row, "effective_to"));
    }
}
