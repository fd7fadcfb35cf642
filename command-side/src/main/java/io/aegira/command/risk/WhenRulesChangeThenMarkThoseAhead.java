package io.aegira.command.risk;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.WriteBehind;
import io.aegira.kernel.organisation.TenantEvent.RulesetVersionPublished;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** An answer may be some minutes ahead of the server's clock, and so may its decision: where new rules hold by then, it is taken again. */
@Component
@ProcessingGroup(CommandGroups.WORKER_FACTS)
@RequiredArgsConstructor
class WhenRulesChangeThenMarkThoseAhead {
    private static final String MARK = """
            INSERT INTO command.risk_work (tenant_id, worker_id, dirty_from, dirty_until, roster)
            SELECT tenant_id, worker_id, min(at), max(at), false FROM command.signal
            WHERE tenant_id = ? AND current AND at >= ? GROUP BY tenant_id, worker_id""";

    private final WriteBehind rows;

    @EventHandler
    void react(RulesetVersionPublished event) {
        rows.after(MARK, event.tenantId().value(), event.inForceFrom());
    }
}
