package io.aegira.command.ingestion;

import io.aegira.kernel.availability.AvailabilityEvent;
import io.aegira.kernel.casework.CaseEvent;
import io.aegira.kernel.casework.FlagEvent;
import io.aegira.kernel.casework.IncidentEvent;
import io.aegira.kernel.checkin.PromptEvent;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.TenantEvent;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkforceEvent;
import io.aegira.kernel.risk.RiskEvent;
import io.aegira.kernel.roster.ShiftEvent;
import java.util.List;
import java.util.UUID;

/** Which aggregate an event belongs to. @param type as the aggregate calls itself in the log */
record LogPlace(String type, String aggregateId) {
    private static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            TenantEvent.class,
            WorkforceEvent.class,
            ShiftEvent.class,
            AvailabilityEvent.class,
            PromptEvent.class,
            RiskEvent.class,
            CaseEvent.class,
            FlagEvent.class,
            IncidentEvent.class);

    /** @throws IllegalArgumentException for an event that no aggregate records */
    static LogPlace of(TenantId tenant, DomainEvent event) {
        return switch (event) {
            case TenantEvent ignored -> place("Tenant", AggregateId.TENANT, tenant, tenant.value());
            case WorkforceEvent about ->
                place("Worker", AggregateId.WORKER, tenant, about.workerId().value());
            case ShiftEvent about ->
                place("Shift", AggregateId.SHIFT, tenant, about.shiftId().value());
            case AvailabilityEvent about ->
                place(
                        "WorkerAvailability",
                        AggregateId.AVAILABILITY,
                        tenant,
                        about.workerId().value());
            case PromptEvent about -> ofPrompt(tenant, about);
            case RiskEvent about ->
                place(
                        "RiskProfile",
                        AggregateId.RISK_PROFILE,
                        tenant,
                        about.workerId().value());
            case CaseEvent about ->
                place("Case", AggregateId.CASE, tenant, about.caseId().value());
            case FlagEvent about ->
                place("Flag", AggregateId.FLAG, tenant, about.episodeId().value());
            case IncidentEvent about ->
                place(
                        "Incident",
                        AggregateId.INCIDENT,
                        tenant,
                        about.incidentId().value());
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    /** Whether {@link #of} knows the place of such events. */
    static boolean isKnown(Class<? extends DomainEvent> type) {
        return FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(type));
    }

    private static LogPlace ofPrompt(TenantId tenant, PromptEvent event) {
        return switch (event) {
            case PromptScheduled about -> prompt(tenant, about.promptId());
            case PromptRescheduled about -> prompt(tenant, about.promptId());
            case PromptWithdrawn about -> prompt(tenant, about.promptId());
            case WindowMissed about -> prompt(tenant, about.promptId());
            case StatusOverridden about -> prompt(tenant, about.promptId());
            case ResponseSubmitted about ->
                about.promptId() == null
                        ? place(
                                "AdHocCheckIn",
                                AggregateId.AD_HOC,
                                tenant,
                                about.responseId().value())
                        : prompt(tenant, about.promptId());
        };
    }

    private static LogPlace prompt(TenantId tenant, PromptId prompt) {
        return place("Prompt", AggregateId.PROMPT, tenant, prompt.value());
    }

    private static LogPlace place(String type, String prefix, TenantId tenant, UUID id) {
        return new LogPlace(type, AggregateId.of(prefix, tenant, id));
    }
}
