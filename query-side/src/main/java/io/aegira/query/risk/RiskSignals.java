package io.aegira.query.risk;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.engine.Baseline;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.Versions;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.SignalId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Knowledge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Reads {@code risk_signal}. */
@Repository
@RequiredArgsConstructor
class RiskSignals {
    private static final TypeReference<List<String>> RULES = new TypeReference<>() {};
    private static final TypeReference<SortedMap<String, Double>> FEATURES = new TypeReference<>() {};
    private static final TypeReference<SortedMap<String, String>> ABSENT = new TypeReference<>() {};
    private static final TypeReference<Baseline> BASELINE = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<Versions> VERSIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    List<SignalView> find(ListSignals question) {
        return jdbc.sql("""
                        SELECT s.*, CASE s.kind WHEN 'response' THEN s.response_id ELSE s.prompt_id END AS ref FROM %s s
                        WHERE s.tenant_id = infra.tenant() AND s.computed_for_time >= greatest(:from, :after_time) AND s.computed_for_time < :to
                          AND (s.computed_for_time, s.signal_id) > (:after_time, :after_id) AND %s%s%s
                        ORDER BY s.computed_for_time, s.signal_id LIMIT :fetch""".formatted(
                        question.known() == null ? "query.risk_signal" : "query.risk_signal_known(:as_of, :known_at)",
                        question.sight().condition("s.worker_id", "see"),
                        question.workerId() == null ? "" : " AND s.worker_id = :worker",
                        question.currentOnly() ? " AND s.is_current" : ""))
                .params(question.sight().parameters("see"))
                .params(Knowledge.parameters(question.known()))
                .param(
                        "worker",
                        question.workerId() == null ? null : question.workerId().value())
                .param("from", Columns.time(question.about().from()))
                .param("to", Columns.time(question.about().to()))
                .param("after_time", Columns.time(question.stretch().afterTime()))
                .param("after_id", question.stretch().afterId())
                .param("fetch", question.stretch().fetch())
                .query((row, number) -> signal(row))
                .list();
    }

    private static SignalView signal(ResultSet row) throws SQLException {
        return new SignalView(
                Columns.id(row, "signal_id", SignalId::of),
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.id(row, "ref", Function.identity()),
                Columns.constant(row, "kind", EvaluationKind.class),
                Columns.idOrNull(row, "prompt_id", PromptId::of),
                Columns.instant(row, "computed_for_time"),
                Columns.constant(row, "severity", Severity.class),
                row.getBoolean("compliance_risk"),
                Columns.document(row, "rules", RULES),
                Columns.document(row, "features", FEATURES),
                Columns.document(row, "absent", ABSENT),
                Columns.document(row, "baseline", BASELINE),
                Columns.document(row, "reasons", REASONS),
                Columns.document(row, "versions", VERSIONS),
                Objects.requireNonNull(row.getString("inputs_sha256")),
                Columns.idOrNull(row, "supersedes", SignalId::of),
                Columns.idOrNull(row, "superseded_by", SignalId::of),
                row.getBoolean("is_current"),
                Columns.instant(row, "recorded_at"));
    }
}
