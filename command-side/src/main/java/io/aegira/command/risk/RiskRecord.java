package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What has been recorded about a worker so far, as this transaction sees it. */
@Component
@RequiredArgsConstructor
class RiskRecord {
    private static final String SIGNAL =
            "SELECT signal_id, source_id, kind, prompt_id, at, severity, compliance_risk, inputs_sha256 FROM command.signal"
                    + " WHERE tenant_id = :tenant AND worker_id = :worker AND current";
    private static final String IN_ORDER = " ORDER BY at, kind = 'RESPONSE', source_id";

    private final JdbcClient jdbc;

    /** Current signals of instants from…until, until excluded, in the order of evaluations. */
    List<RecordedSignal> currentSignals(TenantId tenant, WorkerId worker, Instant from, Instant until) {
        return jdbc.sql(SIGNAL + " AND at >= :from AND at < :until" + IN_ORDER)
                .param("tenant", tenant.value())
                .param("worker", worker.value())
                .param("from", FactStatements.at(from))
                .param("until", FactStatements.at(until))
                .query(RiskRecord::signal)
                .list();
    }

    /** Current signals from {@code begin} on that are not of from…until, in the order of evaluations. */
    List<RecordedSignal> currentSignalsAround(
            TenantId tenant, WorkerId worker, Instant begin, Instant from, Instant until) {
        return jdbc.sql(SIGNAL + " AND at >= :begin AND (at < :from OR at >= :until)" + IN_ORDER)
                .param("tenant", tenant.value())
                .param("worker", worker.value())
                .param("begin", FactStatements.at(begin))
                .param("from", FactStatements.at(from))
                .param("until", FactStatements.at(until))
                .query(RiskRecord::signal)
                .list();
    }

    /** The last current signal before an instant. */
    Optional<RecordedSignal> lastBefore(TenantId tenant, WorkerId worker, Instant instant) {
        return jdbc.sql(SIGNAL + " AND at < :before ORDER BY at DESC, kind = 'RESPONSE' DESC, source_id DESC LIMIT 1")
                .param("tenant", tenant.value())
                .param("worker", worker.value())
                .param("before", FactStatements.at(instant))
                .query(RiskRecord::signal)
                .optional();
    }

    /** The latest signal ever recorded for each source, whoever's it was; a new one for the source replaces it. */
    Map<UUID, UUID> latestBySource(TenantId tenant, Collection<UUID> sources) {
        Map<UUID, UUID> latest = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (source_id) source_id, signal_id FROM command.signal
                        WHERE tenant_id = ? AND source_id = ANY (?) ORDER BY source_id, recorded_as DESC""")
                .params(tenant.value(), sources.toArray(UUID[]::new))
                .query((row, number) -> latest.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return latest;
    }

    /** The last word of the roster about each prompt, whosever it is. */
    Map<UUID, Cause> standing(TenantId tenant, Collection<UUID> prompts) {
        Map<UUID, Cause> causes = new HashMap<>();
        if (!prompts.isEmpty()) {
            jdbc.sql(
                            "SELECT prompt_id, cause_id, caused_at FROM command.prompt WHERE tenant_id = ? AND prompt_id = ANY (?)")
                    .params(tenant.value(), prompts.toArray(UUID[]::new))
                    .query(row -> {
                        causes.put(
                                row.getObject(1, UUID.class),
                                new Cause(row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class)));
                    });
        }
        return causes;
    }

    Map<UUID, List<Reason>> reasons(TenantId tenant, Collection<UUID> signals) {
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        jdbc.sql("SELECT signal_id, reasons::text FROM command.signal WHERE tenant_id = ? AND signal_id = ANY (?)")
                .params(tenant.value(), signals.toArray(UUID[]::new))
                .query((row, number) -> reasons.put(
                        row.getObject(1, UUID.class),
                        AegiraJson.mapper().readValue(row.getString(2), new TypeReference<List<Reason>>() {})))
                .list();
        return reasons;
    }

    /** When the episode opened that was not over before the instant, if one had opened before it. */
    Optional<Instant> openAt(TenantId tenant, WorkerId worker, Instant instant) {
        return jdbc.sql("""
                        SELECT min(opened_at) FROM command.episode
                        WHERE tenant_id = ? AND worker_id = ? AND supported AND opened_at < ? AND (closed_at IS NULL OR closed_at >= ?)""")
                .params(tenant.value(), worker.value(), FactStatements.at(instant), FactStatements.at(instant))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static RecordedSignal signal(ResultSet row, int number) throws SQLException {
        return new RecordedSignal(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                EvaluationKind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Severity.valueOf(row.getString(6)),
                row.getBoolean(7),
                row.getString(8));
    }
}
