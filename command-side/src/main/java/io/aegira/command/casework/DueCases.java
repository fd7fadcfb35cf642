package io.aegira.command.casework;

import io.aegira.command.platform.Holds;
import io.aegira.kernel.casework.CaseCommand.OpenCase;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Episodes whose case is due. */
@Component
@RequiredArgsConstructor
class DueCases {
    private final JdbcClient jdbc;
    private final CaseRoutes routes;

    /** Across tenants: run it in the stream scope. */
    List<DueCase> due(Instant now) {
        return jdbc.sql("SELECT tenant_id, episode_id FROM command.case_candidate due WHERE due_at <= ? AND"
                        + Holds.NOT_HELD)
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new DueCase(
                        TenantId.of(row.getObject(1, UUID.class)), EpisodeId.of(row.getObject(2, UUID.class))))
                .list();
    }

    /** The order to open it, or empty when meanwhile it is opened or no longer due. */
    Optional<OpenCase> order(DueCase due, Instant now) {
        return jdbc.sql("""
                        SELECT worker_id, opened_by, opened_reasons::text, turned_medium_at, turned_high_at, high_reasons::text, signal_ids, due_at
                        FROM command.case_candidate WHERE tenant_id = ? AND episode_id = ? AND due_at IS NOT NULL""")
                .params(due.tenantId().value(), due.episodeId().value())
                .query((row, number) -> order(due, now, row))
                .optional();
    }

    private OpenCase order(DueCase due, Instant now, ResultSet row) throws SQLException {
        Instant dueAt = row.getObject("due_at", OffsetDateTime.class).toInstant();
        OffsetDateTime turnedHigh = row.getObject("turned_high_at", OffsetDateTime.class);
        boolean high = isBy(dueAt, turnedHigh);
        boolean medium = isBy(dueAt, row.getObject("turned_medium_at", OffsetDateTime.class));
        EpisodeSeverity severity =
                high ? EpisodeSeverity.HIGH : medium ? EpisodeSeverity.MEDIUM : EpisodeSeverity.COMPLIANCE;
        WorkerId worker = WorkerId.of(row.getObject("worker_id", UUID.class));
        String openedBy = row.getString("opened_by");
        String reasons = row.getString(high ? "high_reasons" : "opened_reasons");
        return new OpenCase(
                due.tenantId(),
                CaseIds.caseId(due.episodeId()),
                due.episodeId(),
                worker,
                severity,
                // Where high ones alone open none, a high one becomes due only when it has stayed open.
                turnedHigh != null && turnedHigh.toInstant().equals(dueAt)
                        ? OpenedFor.EPISODE_HIGH
                        : OpenedFor.EPISODE_STAYED_OPEN,
                dueAt,
                now,
                AegiraJson.mapper().readValue(reasons, new TypeReference<List<Reason>>() {}),
                Stream.of((UUID[]) row.getArray("signal_ids").getArray())
                        .map(SignalId::of)
                        .toList(),
                routes.of(due.tenantId(), worker, severity, openedBy == null ? null : OpenedBy.valueOf(openedBy)));
    }

    private static boolean isBy(Instant dueAt, @Nullable OffsetDateTime turned) {
        return turned != null && !turned.toInstant().isAfter(dueAt);
    }

    /** An episode that needs a case now. */
    record DueCase(TenantId tenantId, EpisodeId episodeId) {}
}
