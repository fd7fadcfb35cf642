package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Knowledge;
import io.aegira.query.platform.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code case_summary}. */
@Repository
@RequiredArgsConstructor
class CaseSummaries {
    private static final String CASES = """
            SELECT c.*, %s AS reasoned FROM %s c
            WHERE c.tenant_id = infra.tenant() AND %s\s""";

    /** Who asks for somebody need not ask past their supervisor, unless the case managers pass it on. */
    private static final String CALLS = "AND (c.opened_for <> 'support_requested' OR c.queue = 'supervisor' OR %s)\n";

    private final JdbcClient jdbc;

    List<CaseSummaryRow> find(ListCases question) {
        return jdbc.sql(listed(cases(question.known()), question.sight(), question.reasons())
                        + """
                                AND (c.opened_at, c.case_id) > (:after_time, :after_id)
                                AND c.opened_at >= :from AND c.opened_at < :to%s%s%s
                                ORDER BY c.opened_at, c.case_id LIMIT :fetch""".formatted(
                                        question.workerId() == null ? "" : " AND c.worker_id = :worker",
                                        question.queue() == null ? "" : " AND c.queue = :queue",
                                        question.status() == null ? "" : " AND c.status = :status"))
                .params(Knowledge.parameters(question.known()))
                .params(eyes(question.sight(), question.reasons()))
                .param(
                        "worker",
                        question.workerId() == null ? null : question.workerId().value())
                .param("from", Columns.time(question.opened().from()))
                .param("to", Columns.time(question.opened().to()))
                .param("queue", question.queue())
                .param("status", question.status() == null ? null : Columns.text(question.status()))
                .param("after_time", Columns.time(question.stretch().afterTime()))
                .param("after_id", question.stretch().afterId())
                .param("fetch", question.stretch().fetch())
                .query((row, number) -> summary(row))
                .list();
    }

    List<CaseSummaryRow> find(FindCasesOfEpisodes question) {
        String known = question.reasons().condition("c.worker_id", "know");
        return jdbc.sql(CASES.formatted(
                                known, "query.case_summary", question.sight().condition("c.worker_id", "see"))
                        + "AND c.episode_id = ANY (:episodes) ORDER BY c.opened_at, c.case_id")
                .params(question.sight().parameters("see"))
                .params(question.reasons().parameters("know"))
                .param(
                        "episodes",
                        question.episodes().stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query((row, number) -> summary(row))
                .list();
    }

    Optional<CaseSummaryRow> find(FindCase question) {
        Sight sight = question.sight();
        return jdbc.sql(CASES.formatted("true", cases(question.known()), sight.condition("c.worker_id", "see"))
                        + "AND c.case_id = :case")
                .params(Knowledge.parameters(question.known()))
                .params(sight.parameters("see"))
                .param("case", question.caseId().value())
                .query((row, number) -> summary(row))
                .optional();
    }

    /** Those that are told in a list. Its parameters are {@link #eyes(Sight, Sight)}. @param cases such as {@code query.case_summary} */
    static String listed(String cases, Sight sight, Sight reasons) {
        return CASES.formatted(reasons.condition("c.worker_id", "know"), cases, sight.condition("c.worker_id", "see"))
                + CALLS.formatted(reasons.butTeamsIfAllowed().condition("c.worker_id", "called"));
    }

    static Map<String, Object> eyes(Sight sight, Sight reasons) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters("see"));
        parameters.putAll(reasons.parameters("know"));
        parameters.putAll(reasons.butTeamsIfAllowed().parameters("called"));
        return parameters;
    }

    private static String cases(@Nullable AsKnown known) {
        return known == null ? "query.case_summary" : "query.case_known(:as_of, :known_at)";
    }

    static CaseSummaryRow summary(ResultSet row) throws SQLException {
        return new CaseSummaryRow(
                Columns.id(row, "case_id", CaseId::of),
                Columns.idOrNull(row, "episode_id", EpisodeId::of),
                Columns.id(row, "worker_id", WorkerId::of),
                Objects.requireNonNull(row.getString("queue")),
                Columns.constant(row, "status", CaseStatus.class),
                row.getString("severity") == null ? null : Columns.constant(row, "severity", EpisodeSeverity.class),
                Columns.constant(row, "opened_for", OpenedFor.class),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "last_updated_at"),
                row.getString("owner"),
                Columns.instantOrNull(row, "delegated_until"),
                Columns.instantOrNull(row, "acknowledge_by"),
                Columns.instantOrNull(row, "act_by"),
                Columns.instantOrNull(row, "conclude_by"),
                Columns.instantOrNull(row, "acknowledged_at"),
                Columns.instantOrNull(row, "first_action_at"),
                Columns.instantOrNull(row, "follow_up_at"),
                row.getString("outcome") == null ? null : Columns.constant(row, "outcome", CaseOutcome.class),
                Columns.instantOrNull(row, "resolved_at"),
                row.getBoolean("reasoned"));
    }
}
