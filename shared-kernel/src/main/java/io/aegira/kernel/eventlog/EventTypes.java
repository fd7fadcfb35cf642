package io.aegira.kernel.eventlog;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.kernel.availability.AvailabilityEvent;
import io.aegira.kernel.casework.CaseEvent;
import io.aegira.kernel.casework.FlagEvent;
import io.aegira.kernel.casework.IncidentEvent;
import io.aegira.kernel.checkin.PromptEvent;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.TenantEvent;
import io.aegira.kernel.organisation.WorkforceEvent;
import io.aegira.kernel.risk.RiskEvent;
import io.aegira.kernel.roster.ShiftEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The logical name and the present version of every event. The names outlive the classes: they stand in the log for ever. */
public final class EventTypes {
    public static final List<EventType> ALL = List.of(
            type("org.tenant_registered", 1, TenantEvent.TenantRegistered.class),
            type("org.tenant_configured", 3, TenantEvent.TenantConfigured.class),
            type("org.site_registered", 1, TenantEvent.SiteRegistered.class),
            type("org.team_registered", 1, TenantEvent.TeamRegistered.class),
            type("org.worker_registered", 1, WorkforceEvent.WorkerRegistered.class),
            type("org.worker_assigned", 1, WorkforceEvent.WorkerAssigned.class),
            type("org.worker_deactivated", 1, WorkforceEvent.WorkerDeactivated.class),
            type("org.worker_erased", 1, WorkforceEvent.WorkerErased.class),
            type("form.version_published", 1, TenantEvent.FormVersionPublished.class),
            type("ruleset.version_published", 2, TenantEvent.RulesetVersionPublished.class),
            type("roster.shift_upserted", 1, ShiftEvent.ShiftUpserted.class),
            type("roster.shift_removed", 1, ShiftEvent.ShiftRemoved.class),
            type("worker.availability_set", 1, AvailabilityEvent.AvailabilitySet.class),
            type("checkin.prompt_scheduled", 1, PromptEvent.PromptScheduled.class),
            type("checkin.prompt_rescheduled", 1, PromptEvent.PromptRescheduled.class),
            type("checkin.prompt_withdrawn", 1, PromptEvent.PromptWithdrawn.class),
            type("checkin.response_submitted", 1, PromptEvent.ResponseSubmitted.class),
            type("checkin.window_missed", 1, PromptEvent.WindowMissed.class),
            type("checkin.status_overridden", 1, PromptEvent.StatusOverridden.class),
            type("risk.signal_computed", 1, RiskEvent.SignalComputed.class),
            type("risk.signal_withdrawn", 1, RiskEvent.SignalWithdrawn.class),
            type("risk.episode_opened", 1, RiskEvent.EpisodeOpened.class),
            type("risk.episode_updated", 2, RiskEvent.EpisodeUpdated.class),
            type("risk.episode_closed", 2, RiskEvent.EpisodeClosed.class),
            type("case.opened", 2, CaseEvent.CaseOpened.class),
            type("case.assigned", 1, CaseEvent.CaseAssigned.class),
            type("case.acknowledged", 1, CaseEvent.CaseAcknowledged.class),
            type("case.action_logged", 1, CaseEvent.CaseActionLogged.class),
            type("case.outcome_logged", 1, CaseEvent.CaseOutcomeLogged.class),
            type("case.routed", 1, CaseEvent.CaseRouted.class),
            type("case.reminded", 1, CaseEvent.CaseReminded.class),
            type("case.escalated", 1, CaseEvent.CaseEscalated.class),
            type("case.resolved", 1, CaseEvent.CaseResolved.class),
            type("case.reopened", 1, CaseEvent.CaseReopened.class),
            type("case.flag_remarked", 1, FlagEvent.FlagRemarked.class),
            type("incident.reported", 1, IncidentEvent.IncidentReported.class),
            type("incident.photo_attached", 1, IncidentEvent.PhotoAttached.class),
            type(AuditEvent.RECORDED, 1, AuditEvent.ActionRecorded.class));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private EventTypes() {}

    /** @return null for a name that no release ever wrote */
    public static @Nullable EventType named(String name) {
        return BY_NAME.get(name);
    }

    /** @throws IllegalArgumentException for a class that is not an event of the catalogue */
    public static EventType of(Class<?> type) {
        EventType found = BY_CLASS.get(type);
        if (found == null) {
            throw new IllegalArgumentException("not in the event catalogue: " + type.getName());
        }
        return found;
    }

    private static EventType type(String name, int version, Class<? extends DomainEvent> type) {
        return new EventType(name, version, type);
    }

    /**
     * One line of the catalogue.
     *
     * @param version written with each new event; older ones are upcast when read
     */
    public record EventType(String name, int version, Class<? extends DomainEvent> type) {}
}
