package io.aegira.command.casework;

import io.aegira.command.casework.PendingSteps.Overdue;
import io.aegira.kernel.casework.CaseCommand.AcknowledgeCase;
import io.aegira.kernel.casework.CaseCommand.AssignCase;
import io.aegira.kernel.casework.CaseCommand.Deed;
import io.aegira.kernel.casework.CaseCommand.FollowUpCase;
import io.aegira.kernel.casework.CaseCommand.LogAction;
import io.aegira.kernel.casework.CaseCommand.LogOutcome;
import io.aegira.kernel.casework.CaseCommand.OpenCase;
import io.aegira.kernel.casework.CaseCommand.ReopenCase;
import io.aegira.kernel.casework.CaseCommand.RequestSupport;
import io.aegira.kernel.casework.CaseCommand.ResolveCase;
import io.aegira.kernel.casework.CaseCommand.Routed;
import io.aegira.kernel.casework.CaseEvent;
import io.aegira.kernel.casework.CaseEvent.CaseAcknowledged;
import io.aegira.kernel.casework.CaseEvent.CaseActionLogged;
import io.aegira.kernel.casework.CaseEvent.CaseAssigned;
import io.aegira.kernel.casework.CaseEvent.CaseEscalated;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.CaseOutcomeLogged;
import io.aegira.kernel.casework.CaseEvent.CaseReminded;
import io.aegira.kernel.casework.CaseEvent.CaseReopened;
import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The human side of an episode, or a worker's own call for somebody. Once opened it stays, with its explanation.
 *
 * <pre>
 * (none) ─ due, or asked for ▶ open ─ a target passes ▶ reminded ─ still undone ▶ escalated
 *               open ─ assigned, acknowledged, action, outcome ▶ open ─ resolved, with an outcome ▶ resolved ─ reopened ▶ open
 * </pre>
 */
@Aggregate(type = "Case", lockFactory = "optimistic")
class Case {
    @AggregateIdentifier
    private @Nullable String id;

    private CaseId caseId;
    private @Nullable EpisodeId episodeId;
    private WorkerId workerId;
    private String queue;
    private boolean resolved;
    private @Nullable CaseOutcome outcome;
    private @Nullable Delegation delegation;
    private @Nullable String owner;
    private final PendingSteps pending = new PendingSteps();
    private final Map<String, UUID> acknowledgements = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenCase command) {
        open(CaseOpening.of(command), command.routed(), command.openedAt());
    }

    /** @return the id of the event that opened it, also where it was open before */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    UUID decide(RequestSupport command) {
        CaseOpened opened = CaseOpening.of(command);
        open(opened, command.routed(), command.deed().at().toInstant());
        return opened.eventId();
    }

    /** A deadline only asks: it may come twice, late, or for what has been done meanwhile. */
    @CommandHandler
    void decide(FollowUpCase command) {
        if (resolved) {
            return;
        }
        for (Optional<Overdue> next = pending.next(command.asOf());
                next.isPresent();
                next = pending.next(command.asOf())) {
            AggregateLifecycle.apply(told(next.get()));
        }
        Delegation over = delegation;
        if (over != null && !over.until().isAfter(command.asOf())) {
            AggregateLifecycle.apply(new CaseAssigned(
                    DerivedIds.eventId(caseId.value(), "case.assigned", "back " + over.until()),
                    over.until().atOffset(ZoneOffset.UTC),
                    caseId,
                    episodeId,
                    workerId,
                    queue,
                    over.returnsTo(),
                    null));
        }
    }

    @CommandHandler
    UUID decide(AssignCase command) {
        requireOpen();
        Deed deed = command.deed();
        String next = command.queue() == null ? queue : command.queue().text();
        return record(new CaseAssigned(
                deed.eventId(), deed.at(), caseId, episodeId, workerId, next, command.owner(), command.until()));
    }

    /** @return the id of the event that proves it: of the first one, where the same person has said so before */
    @CommandHandler
    UUID decide(AcknowledgeCase command) {
        UUID before = acknowledgements.get(command.user());
        if (before != null) {
            return before;
        }
        requireOpen();
        Deed deed = command.deed();
        return record(new CaseAcknowledged(
                deed.eventId(), deed.at(), caseId, episodeId, workerId, command.method(), command.user()));
    }

    @CommandHandler
    UUID decide(LogAction command) {
        requireOpen();
        Deed deed = command.deed();
        return record(new CaseActionLogged(
                deed.eventId(),
                deed.at(),
                caseId,
                episodeId,
                workerId,
                command.action(),
                command.note(),
                command.followUpAt()));
    }

    @CommandHandler
    UUID decide(LogOutcome command) {
        requireOpen();
        Deed deed = command.deed();
        return record(new CaseOutcomeLogged(
                deed.eventId(), deed.at(), caseId, episodeId, workerId, command.outcome(), command.note()));
    }

    @CommandHandler
    UUID decide(ResolveCase command) {
        requireOpen();
        CaseOutcome known = outcome;
        if (known == null) {
            throw new CommandRefused(
                    CaseworkRefusal.NO_OUTCOME_LOGGED, "", "The case has no outcome yet: log one, then resolve it.");
        }
        Deed deed = command.deed();
        return record(new CaseResolved(deed.eventId(), deed.at(), caseId, episodeId, workerId, known, command.note()));
    }

    @CommandHandler
    UUID decide(ReopenCase command) {
        if (!resolved) {
            throw new CommandRefused(
                    CaseworkRefusal.CASE_IS_OPEN, "", "The case is open: only a resolved one can be reopened.");
        }
        Deed deed = command.deed();
        return record(new CaseReopened(deed.eventId(), deed.at(), caseId, episodeId, workerId, command.note()));
    }

    @EventSourcingHandler
    void evolve(CaseEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        id = AggregateId.of(
                AggregateId.CASE, TenantId.of(tenant), event.caseId().value());
        caseId = event.caseId();
        workerId = event.workerId();
        pending.learn(event);
        switch (event) {
            case CaseOpened opened -> {
                episodeId = opened.episodeId();
                queue = opened.queue();
            }
            case CaseAssigned assigned -> {
                delegation = assigned.delegatedUntil() == null
                        ? null
                        : new Delegation(assigned.delegatedUntil().toInstant(), owner);
                owner = assigned.owner();
                queue = assigned.queue();
            }
            case CaseAcknowledged seen -> acknowledgements.put(seen.acknowledgedBy(), seen.eventId());
            case CaseEscalated escalated -> {
                delegation = null;
                owner = null;
                queue = escalated.queue();
            }
            case CaseRouted ignored -> {}
            case CaseReminded ignored -> {}
            case CaseActionLogged ignored -> {}
            case CaseOutcomeLogged logged -> outcome = logged.outcome();
            case CaseResolved ignored -> resolved = true;
            case CaseReopened ignored -> {
                resolved = false;
                outcome = null;
            }
        }
    }

    private void open(CaseOpened opened, @Nullable Routed routed, Instant now) {
        if (id == null) {
            AggregateLifecycle.apply(opened);
            if (routed != null) {
                AggregateLifecycle.apply(CaseTargets.of(opened, routed, now));
            }
        }
    }

    private CaseEvent told(Overdue overdue) {
        String step = overdue.step().name() + " " + overdue.dueAt();
        OffsetDateTime at = overdue.at().atOffset(ZoneOffset.UTC);
        return overdue.escalatesTo() == null
                ? new CaseReminded(
                        DerivedIds.eventId(caseId.value(), "case.reminded", step),
                        at,
                        caseId,
                        episodeId,
                        workerId,
                        overdue.step(),
                        overdue.dueAt())
                : new CaseEscalated(
                        DerivedIds.eventId(caseId.value(), "case.escalated", step),
                        at,
                        caseId,
                        episodeId,
                        workerId,
                        overdue.step(),
                        overdue.dueAt(),
                        queue,
                        overdue.escalatesTo());
    }

    private void requireOpen() {
        if (resolved) {
            throw new CommandRefused(
                    CaseworkRefusal.CASE_IS_RESOLVED, "", "The case is resolved: reopen it to go on working on it.");
        }
    }

    private static UUID record(CaseEvent event) {
        AggregateLifecycle.apply(event);
        return event.eventId();
    }

    /** @param returnsTo whom the case was taken from; absent: nobody in particular */
    private record Delegation(Instant until, @Nullable String returnsTo) {}
}
