package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.FormId;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what a worker is asked. */
@Component
@RequiredArgsConstructor
class PromptToAnswerQueries {
    private final JdbcClient jdbc;

    @QueryHandler
    PromptToAnswerView answer(FindPromptToAnswer question) {
        PromptId prompt = question.promptId();
        return jdbc.sql("""
                        SELECT p.prompt_id, p.prompt_kind, p.opens_at, p.closes_at, p.state, p.form_id, p.answers
                        FROM query.prompt_state p
                        WHERE p.tenant_id = infra.tenant() AND p.state IS NOT NULL AND p.worker_id = :me
                          AND (:prompt::uuid IS NULL OR p.prompt_id = :prompt) AND %s
                        ORDER BY p.closes_at DESC, p.prompt_id LIMIT 1""".formatted(question.sight().condition("p.worker_id", "see")))
                .params(question.sight().parameters("see"))
                .param("me", Objects.requireNonNull(question.sight().self()).value())
                .param("prompt", prompt == null ? null : prompt.value())
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    private static PromptToAnswerView view(ResultSet row) throws SQLException {
        return new PromptToAnswerView(
                Columns.id(row, "prompt_id", PromptId::of),
                Objects.requireNonNull(row.getString("prompt_kind")),
                Columns.instant(row, "opens_at"),
                Columns.instant(row, "closes_at"),
                Columns.constant(row, "state", PromptStatus.class),
                Columns.idOrNull(row, "form_id", FormId::of),
                Columns.documentOrNull(row, "answers", PromptStates.ANSWERS));
    }
}
