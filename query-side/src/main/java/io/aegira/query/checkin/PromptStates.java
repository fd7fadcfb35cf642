package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Knowledge;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads {@code prompt_state}. Answers leave the database only for those who may see them. */
@Repository
@RequiredArgsConstructor
class PromptStates {
    static final TypeReference<Map<String, BigDecimal>> ANSWERS = new TypeReference<>() {};
    static final TypeReference<EncryptedText> NOTE = new TypeReference<>() {};

    private static final String STANDING = "(SELECT * FROM query.prompt_state WHERE tenant_id = infra.tenant())";

    /** Worker by worker: first which prompts come next, then what became of those. Which are of a state is known only of all. */
    private static final String AS_KNOWN = """
            (SELECT stands.*, became.* FROM (
                SELECT s.* FROM query.worker w CROSS JOIN LATERAL query.prompt_standing(w.worker_id, :known_at) s
                WHERE w.tenant_id = infra.tenant() AND %s AND (:worker::uuid IS NULL OR w.worker_id = :worker)
                  AND s.closes_at >= :from AND s.closes_at < :to AND (s.closes_at, s.prompt_id) > (:after_time, :after_id)
                ORDER BY s.closes_at, s.prompt_id LIMIT CASE WHEN :any_state THEN :fetch END) stands
            CROSS JOIN LATERAL query.prompt_outcome_known(
                stands.aggregate_id, stands.availability_id, stands.worker_id, stands.closes_at, stands.is_withdrawn, :as_of, :known_at) became)""";

    private final JdbcClient jdbc;

    List<PromptStateRow> find(ListPrompts question) {
        String mayRead = question.answers().condition("p.worker_id", "read");
        return jdbc.sql("""
                        SELECT p.prompt_id, p.worker_id, p.shift_id, p.prompt_kind, p.opens_at, p.closes_at, p.state, p.response_id,
                               p.late_by_seconds, p.first_submitted_at > p.closes_at AS is_late, p.last_updated_at, r.answered,
                               CASE WHEN r.answered THEN p.latest_submitted_at END AS submitted_at,
                               CASE WHEN r.answered THEN p.answers END AS answers,
                               CASE WHEN r.answered THEN p.note END AS note
                        FROM %s p CROSS JOIN LATERAL (SELECT %s AS answered) r
                        WHERE p.closes_at >= :from AND p.closes_at < :to
                          AND (p.closes_at, p.prompt_id) > (:after_time, :after_id) AND %s%s%s
                        ORDER BY p.closes_at, p.prompt_id LIMIT :fetch""".formatted(
                                question.known() == null
                                        ? STANDING
                                        : AS_KNOWN.formatted(question.sight().condition("w.worker_id", "see")),
                                mayRead,
                                question.sight().condition("p.worker_id", "see"),
                                question.workerId() == null ? "" : " AND p.worker_id = :worker",
                                question.state() == null ? "" : " AND p.state = :state"))
                .params(question.sight().parameters("see"))
                .params(Knowledge.parameters(question.known()))
                .param("any_state", question.state() == null)
                .params(question.answers().parameters("read"))
                .param(
                        "worker",
                        question.workerId() == null ? null : question.workerId().value())
                .param("state", question.state() == null ? null : Columns.text(question.state()))
                .param("from", Columns.time(question.closing().from()))
                .param("to", Columns.time(question.closing().to()))
                .param("after_time", Columns.time(question.stretch().afterTime()))
                .param("after_id", question.stretch().afterId())
                .param("fetch", question.stretch().fetch())
                .query((row, number) -> prompt(row))
                .list();
    }

    private static PromptStateRow prompt(ResultSet row) throws SQLException {
        return new PromptStateRow(
                Columns.id(row, "prompt_id", PromptId::of),
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.id(row, "shift_id", ShiftId::of),
                Objects.requireNonNull(row.getString("prompt_kind")),
                Columns.instant(row, "opens_at"),
                Columns.instant(row, "closes_at"),
                Columns.constant(row, "state", PromptStatus.class),
                Columns.idOrNull(row, "response_id", ResponseId::of),
                Columns.instantOrNull(row, "submitted_at"),
                row.getObject("is_late", Boolean.class),
                row.getObject("late_by_seconds", Long.class),
                row.getBoolean("answered"),
                Columns.documentOrNull(row, "answers", ANSWERS),
                Columns.documentOrNull(row, "note", NOTE),
                Columns.instant(row, "last_updated_at"));
    }
}
