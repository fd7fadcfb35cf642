package io.aegira.query.risk.corrections;

import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads {@code correction}, each with the decision that stood before. */
@Repository
@RequiredArgsConstructor
class Corrections {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> RULES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    List<CorrectionView> find(ListCorrections question) {
        return jdbc.sql("""
                        SELECT k.*, s.kind AS former_kind, s.computed_for_time, s.severity, s.compliance_risk, s.rules,
                               coalesce(k.prompt_id, s.prompt_id) AS about_prompt
                        FROM query.correction k
                        LEFT JOIN query.risk_signal s ON s.tenant_id = k.tenant_id AND s.signal_id = k.former_id
                        WHERE k.tenant_id = infra.tenant() AND k.event_time >= :from AND k.event_time < :to
                          AND (k.event_time, k.correction_id) > (:after_time, :after_id) AND %s%s
                        ORDER BY k.event_time, k.correction_id LIMIT :fetch""".formatted(
                                question.sight().condition("k.worker_id", "see"),
                                question.workerId() == null ? "" : " AND k.worker_id = :worker"))
                .params(question.sight().parameters("see"))
                .param(
                        "worker",
                        question.workerId() == null ? null : question.workerId().value())
                .param("from", Columns.time(question.about().from()))
                .param("to", Columns.time(question.about().to()))
                .param("after_time", Columns.time(question.stretch().afterTime()))
                .param("after_id", question.stretch().afterId())
                .param("fetch", question.stretch().fetch())
                .query((row, number) -> correction(row))
                .list();
    }

    private static CorrectionView correction(ResultSet row) throws SQLException {
        CorrectionKind kind = Columns.constant(row, "kind", CorrectionKind.class);
        DecisionView before = before(row);
        Map<String, Object> after = Columns.document(row, "facts", FACTS);
        return new CorrectionView(
                Columns.id(row, "correction_id", Function.identity()),
                kind,
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.id(row, "event_id", Function.identity()),
                Columns.instant(row, "event_time"),
                Columns.instant(row, "ingested_at"),
                Columns.idOrNull(row, "cause_event_id", Function.identity()),
                Columns.idOrNull(row, "about_prompt", PromptId::of),
                Columns.idOrNull(row, "signal_id", SignalId::of),
                Columns.idOrNull(row, "former_id", SignalId::of),
                Columns.idOrNull(row, "episode_id", EpisodeId::of),
                Columns.idOrNull(row, "case_id", CaseId::of),
                before,
                after,
                CorrectionWords.of(kind, before, after));
    }

    private static @Nullable DecisionView before(ResultSet row) throws SQLException {
        return row.getString("former_kind") == null
                ? null
                : new DecisionView(
                        Columns.constant(row, "former_kind", EvaluationKind.class),
                        Columns.instant(row, "computed_for_time"),
                        Columns.constant(row, "severity", Severity.class),
                        row.getBoolean("compliance_risk"),
                        Columns.document(row, "rules", RULES));
    }
}
