package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.vault.Erasures;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cases and incidents somebody may work on: case managers all, HSE those of their sites, supervisors those of their teams, but not
 * what a worker has asked for past them: that they see when it lies in their queue.
 */
@Component
@RequiredArgsConstructor
class CasesInSight {
    private static final String WHOSE = """
            SELECT e.worker_id, w.team_id, w.site_id, e.payload ->> 'opened_for' = 'support_requested' AND 'supervisor' <> (
                SELECT lies.payload ->> 'queue' FROM eventlog.events lies WHERE lies.tenant_id = e.tenant_id AND lies.aggregate_id = e.aggregate_id
                    AND lies.event_type IN ('case.opened', 'case.assigned', 'case.escalated') ORDER BY lies.sequence DESC LIMIT 1)
            FROM eventlog.events e
            LEFT JOIN command.worker w ON w.tenant_id = e.tenant_id AND w.worker_id = e.worker_id
            WHERE e.tenant_id = ? AND e.aggregate_id = ? AND e.sequence = 0""";

    private final JdbcClient jdbc;
    private final Erasures erasures;

    /** Whom the case is about; empty when there is none that the caller sees by one of these roles. */
    Optional<WorkerId> worker(Caller caller, CaseId caseId, Role... as) {
        return worker(caller, AggregateId.of(AggregateId.CASE, caller.tenantId(), caseId.value()), as);
    }

    /** The same of an incident. Who hands in what other systems know reaches everybody. Nobody is told of who was erased. */
    Optional<WorkerId> worker(Caller caller, IncidentId incidentId, Role... as) {
        return worker(caller, AggregateId.of(AggregateId.INCIDENT, caller.tenantId(), incidentId.value()), as)
                .filter(worker -> !erasures.isErased(caller.tenantId(), worker));
    }

    private Optional<WorkerId> worker(Caller caller, String aggregate, Role... as) {
        return jdbc.sql(WHOSE)
                .params(caller.tenantId().value(), aggregate)
                .query((row, number) -> new Whose(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4)))
                .optional()
                .filter(whose -> Arrays.stream(as).anyMatch(role -> caller.is(role) && whose.isSeenBy(caller, role)))
                .map(whose -> WorkerId.of(whose.worker()));
    }

    private record Whose(
            UUID worker, @Nullable UUID team, @Nullable UUID site, boolean pastSupervisors) {
        boolean isSeenBy(Caller caller, Role role) {
            return switch (role) {
                case CASE_MANAGER, INTEGRATION -> true;
                case HSE -> site != null && caller.siteIds().contains(SiteId.of(site));
                case SUPERVISOR ->
                    !pastSupervisors && team != null && caller.teamIds().contains(TeamId.of(team));
                default -> false;
            };
        }
    }
}
