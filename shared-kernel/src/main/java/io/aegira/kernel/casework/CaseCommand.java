package io.aegira.kernel.casework;

import io.aegira.kernel.casework.CaseEvent.AcknowledgementMethod;
import io.aegira.kernel.casework.CaseEvent.CaseAction;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a case. */
public sealed interface CaseCommand extends AggregateCommand {
    CaseId caseId();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.CASE, tenantId(), caseId().value());
    }

    /**
     * Give the episode a human. A second order for the same episode changes nothing.
     *
     * @param dueAt when the case became due
     * @param openedAt now; a target that has passed by then is not set, so history that is imported reminds nobody
     * @param routed absent: by severity alone
     */
    record OpenCase(
            TenantId tenantId,
            CaseId caseId,
            EpisodeId episodeId,
            WorkerId workerId,
            EpisodeSeverity severity,
            CaseEvent.OpenedFor openedFor,
            Instant dueAt,
            Instant openedAt,
            List<Reason> reasons,
            List<SignalId> signalIds,
            @Nullable Routed routed)
            implements CaseCommand {}

    /**
     * A worker asks for a human, without any answer. The same request again changes nothing.
     *
     * @param deed names the case by the request
     * @param note sealed with the worker's key
     * @param routed absent: the tenant has no routing
     */
    record RequestSupport(
            Deed deed,
            WorkerId workerId,
            @Nullable EncryptedText note,
            @Nullable Routed routed) implements CaseCommand {
        @Override
        public TenantId tenantId() {
            return deed.tenantId();
        }

        @Override
        public CaseId caseId() {
            return deed.caseId();
        }
    }

    /** As the tenant's routing has it. @param routedBy the event that set the routing @param target absent: the queue has none */
    record Routed(CaseQueue queue, UUID routedBy, CaseRouting.@Nullable Target target) {}

    /** Look what should have happened by now. @param asOf now; what is due later is not due */
    record FollowUpCase(TenantId tenantId, CaseId caseId, Instant asOf) implements CaseCommand {}

    /** What an order about an open case brings along. @param eventId of the event that follows @param at now */
    record Deed(TenantId tenantId, CaseId caseId, UUID eventId, OffsetDateTime at) {}

    /** An order that somebody gives about a case. */
    sealed interface Work extends CaseCommand {
        Deed deed();

        @Override
        default TenantId tenantId() {
            return deed().tenantId();
        }

        @Override
        default CaseId caseId() {
            return deed().caseId();
        }
    }

    /**
     * Put the case into somebody's hands, another queue, or both.
     *
     * @param queue absent: where it lies
     * @param owner absent: nobody in particular
     * @param until absent: for good
     */
    record AssignCase(
            Deed deed,
            @Nullable CaseQueue queue,
            @Nullable String owner,
            @Nullable OffsetDateTime until) implements Work {}

    /** Say that somebody has seen it. The same person a second time changes nothing. @param user their id */
    record AcknowledgeCase(Deed deed, AcknowledgementMethod method, String user) implements Work {}

    /** Put on record what was done. */
    record LogAction(
            Deed deed,
            CaseAction action,
            @Nullable EncryptedText note,
            @Nullable OffsetDateTime followUpAt) implements Work {}

    /** Put on record what came of it; a later word replaces an earlier one. */
    record LogOutcome(
            Deed deed, CaseOutcome outcome, @Nullable EncryptedText note) implements Work {}

    /** Be done with it. Needs an outcome. */
    record ResolveCase(Deed deed, @Nullable EncryptedText note) implements Work {}

    /** Take it up again. */
    record ReopenCase(Deed deed, @Nullable EncryptedText note) implements Work {}
}
