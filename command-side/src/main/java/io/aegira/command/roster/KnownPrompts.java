package io.aegira.command.roster;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which prompts a shift has, those of the present unit of work included. */
@Component
@RequiredArgsConstructor
class KnownPrompts {
    private final JdbcClient jdbc;

    void scheduled(ShiftId shift, PromptId prompt) {
        inThisUnit().computeIfAbsent(shift, first -> new LinkedHashSet<>()).add(prompt);
    }

    /** Those that may still stand; withdrawing one twice changes nothing. */
    Set<PromptId> standing(TenantId tenant, ShiftId shift) {
        Set<PromptId> found = new LinkedHashSet<>(inThisUnit().getOrDefault(shift, Set.of()));
        jdbc.sql(
                        "SELECT prompt_id FROM command.prompt WHERE tenant_id = ? AND shift_id = ? AND NOT withdrawn ORDER BY prompt_id")
                .params(tenant.value(), shift.value())
                .query(UUID.class)
                .list()
                .forEach(prompt -> found.add(PromptId.of(prompt)));
        return found;
    }

    List<UUID> closingAfter(TenantId tenant, WorkerId worker, OffsetDateTime instant) {
        return jdbc.sql("""
                        SELECT prompt_id FROM command.prompt
                        WHERE tenant_id = ? AND worker_id = ? AND closes_at > ? AND NOT withdrawn ORDER BY prompt_id""")
                .params(tenant.value(), worker.value(), instant)
                .query(UUID.class)
                .list();
    }

    private static Map<ShiftId, Set<PromptId>> inThisUnit() {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(KnownPrompts.class.getName(), first -> new ConcurrentHashMap<>());
    }
}
