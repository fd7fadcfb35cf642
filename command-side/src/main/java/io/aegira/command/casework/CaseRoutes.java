package io.aegira.command.casework;

import io.aegira.command.platform.TenantSettings;
import io.aegira.command.platform.TenantSettings.RoutingInForce;
import io.aegira.kernel.casework.CaseCommand.Routed;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a tenant wants its cases to go, by the routing in force when the case is opened. */
@Component
@RequiredArgsConstructor
class CaseRoutes {
    private final TenantSettings settings;
    private final JdbcClient jdbc;

    /** @return null where the tenant has said nothing */
    @Nullable
    Routed of(TenantId tenant, WorkerId worker, EpisodeSeverity severity, @Nullable OpenedBy openedBy) {
        RoutingInForce inForce = settings.routing(tenant).orElse(null);
        if (inForce == null) {
            return null;
        }
        CaseQueue queue = inForce.routing().queueOf(severity, openedBy, siteOf(tenant, worker));
        return new Routed(
                queue, inForce.setBy(), inForce.routing().targetOf(queue).orElse(null));
    }

    /** Routes are about episodes; what a worker asks for goes to the case managers, and within their targets. */
    @Nullable
    Routed ofSupport(TenantId tenant) {
        RoutingInForce inForce = settings.routing(tenant).orElse(null);
        return inForce == null
                ? null
                : new Routed(
                        CaseQueue.CASE_MANAGER,
                        inForce.setBy(),
                        inForce.routing().targetOf(CaseQueue.CASE_MANAGER).orElse(null));
    }

    private @Nullable SiteId siteOf(TenantId tenant, WorkerId worker) {
        return jdbc.sql(
                        "SELECT site_id FROM command.worker WHERE tenant_id = ? AND worker_id = ? AND site_id IS NOT NULL")
                .params(tenant.value(), worker.value())
                .query(UUID.class)
                .optional()
                .map(SiteId::of)
                .orElse(null);
    }
}
