package io.aegira.query.checkin;

import io.aegira.query.platform.Columns;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from when to when check-ins reach, each end by the first prompt that an index finds there. */
@Component
@RequiredArgsConstructor
class HistorySpanQueries {
    private final JdbcClient jdbc;

    @QueryHandler
    HistorySpanView answer(FindHistorySpan question) {
        String seen = "p.tenant_id = infra.tenant() AND p.closes_at <= :until AND p.state IS NOT NULL AND "
                + question.sight().condition("p.worker_id", "see")
                + (question.workerId() == null ? "" : " AND p.worker_id = :worker");
        return jdbc.sql("""
                        SELECT (SELECT p.closes_at FROM query.prompt_state p WHERE %1$s ORDER BY p.closes_at LIMIT 1) AS first,
                               (SELECT p.closes_at FROM query.prompt_state p WHERE %1$s ORDER BY p.closes_at DESC LIMIT 1) AS last""".formatted(seen))
                .params(question.sight().parameters("see"))
                .param("until", Columns.time(question.until()))
                .param(
                        "worker",
                        question.workerId() == null ? null : question.workerId().value())
                .query((row, number) ->
                        new HistorySpanView(Columns.instantOrNull(row, "first"), Columns.instantOrNull(row, "last")))
                .single();
    }
}
