package io.aegira.command.risk;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.Meta;
import io.aegira.command.platform.WriteBehind;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.engine.Change;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when the case of an episode was first resolved, and marks its worker: the episode ends with it. */
@Component
@ProcessingGroup(CommandGroups.WORKER_FACTS)
@RequiredArgsConstructor
class ResolvedCases {
    private static final String RESOLVED =
            "INSERT INTO command.resolved_case (tenant_id, episode_id, worker_id, resolved_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final WriteBehind rows;
    private final RiskMarks marks;
    private final JdbcClient jdbc;

    @EventHandler
    void on(CaseResolved event, MetaData metadata) {
        if (event.episodeId() == null) {
            return;
        }
        UUID tenant = Meta.tenant(metadata).value();
        Instant resolvedAt = event.eventTime().toInstant();
        rows.after(
                RESOLVED, tenant, event.episodeId().value(), event.workerId().value(), FactStatements.at(resolvedAt));
        marks.add(tenant, event.workerId(), new Change(resolvedAt, resolvedAt, false));
    }

    /** By episode. */
    Map<UUID, Instant> of(TenantId tenant, WorkerId worker) {
        Map<UUID, Instant> resolved = new HashMap<>();
        jdbc.sql("SELECT episode_id, resolved_at FROM command.resolved_case WHERE tenant_id = ? AND worker_id = ?")
                .params(tenant.value(), worker.value())
                .query(row -> {
                    resolved.put(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return resolved;
    }
}
