package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code response}. */
@Repository
@RequiredArgsConstructor
class Responses {
    private final JdbcClient jdbc;

    List<ResponseRow> find(ListResponses question) {
        return jdbc.sql("""
                        SELECT r.response_id, r.prompt_id, r.worker_id, r.submitted_at, r.answers, r.note, r.is_late, r.late_by_seconds
                        FROM query.response r
                        WHERE r.tenant_id = infra.tenant() AND r.submitted_at >= :from AND r.submitted_at < :to
                          AND (r.submitted_at, r.response_id) > (:after_time, :after_id) AND %s
                        ORDER BY r.submitted_at, r.response_id LIMIT :fetch""".formatted(question.sight().condition("r.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("from", Columns.time(question.submitted().from()))
                .param("to", Columns.time(question.submitted().to()))
                .param("after_time", Columns.time(question.stretch().afterTime()))
                .param("after_id", question.stretch().afterId())
                .param("fetch", question.stretch().fetch())
                .query((row, number) -> response(row))
                .list();
    }

    private static ResponseRow response(ResultSet row) throws SQLException {
        return new ResponseRow(
                Columns.id(row, "response_id", ResponseId::of),
                Columns.idOrNull(row, "prompt_id", PromptId::of),
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.instant(row, "submitted_at"),
                Columns.document(row, "answers", PromptStates.ANSWERS),
                Columns.documentOrNull(row, "note", PromptStates.NOTE),
                row.getObject("is_late", Boolean.class),
                row.getObject("late_by_seconds", Long.class));
    }
}
