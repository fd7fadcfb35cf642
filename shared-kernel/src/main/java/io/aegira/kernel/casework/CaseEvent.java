package io.aegira.kernel.casework;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a case. In the log for ever: change only as ADR 0003 allows. */
public sealed interface CaseEvent extends WorkerEvent {
    CaseId caseId();

    /**
     * An episode needs a human, or somebody asked for one. A case once opened stays, also when its episode turns out unsupported.
     *
     * @param episodeId absent: the worker asked, whatever the answers say
     * @param severity of the episode; absent where there is none
     * @param reasons in the worker's own units
     * @param signalIds the signals attached to the episode when the case became due
     * @param note what the worker said when asking
     */
    record CaseOpened(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            @Nullable EpisodeSeverity severity,
            OpenedFor openedFor,
            String queue,
            List<Reason> reasons,
            List<SignalId> signalIds,
            @Nullable EncryptedText note)
            implements CaseEvent {}

    /**
     * Somebody is to look after the case, or another queue.
     *
     * @param owner id of the user who looks after it from now on; absent: whoever works the queue
     * @param delegatedUntil when it goes back to whom it was taken from; absent: it stays
     */
    record CaseAssigned(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            String queue,
            @Nullable String owner,
            @Nullable OffsetDateTime delegatedUntil)
            implements CaseEvent {}

    /** Somebody has seen that there is a case. The proof stays, whatever becomes of the case. @param acknowledgedBy id of the user */
    record CaseAcknowledged(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            AcknowledgementMethod method,
            String acknowledgedBy)
            implements CaseEvent {}

    /** Something was done. @param followUpAt when to look again; absent: no need */
    record CaseActionLogged(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            CaseAction action,
            @Nullable EncryptedText note,
            @Nullable OffsetDateTime followUpAt)
            implements CaseEvent {}

    /** What came of it, so far. */
    record CaseOutcomeLogged(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            CaseOutcome outcome,
            @Nullable EncryptedText note)
            implements CaseEvent {}

    /** Nothing more is to be done. The episode that the case is about ends with it. @param outcome the last one logged */
    record CaseResolved(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            CaseOutcome outcome,
            @Nullable EncryptedText note)
            implements CaseEvent {}

    /**
     * The case lies in its queue by the tenant's routing, with the queue's targets. There is none where the tenant has no routing.
     *
     * @param routedBy the event by which the tenant set the routing
     * @param acknowledgeBy absent, as the other targets: there is none, or it had passed when the case was opened
     * @param escalateAfter how long after a target has passed the case goes to {@code escalatesTo}
     */
    record CaseRouted(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            String queue,
            UUID routedBy,
            @Nullable Instant acknowledgeBy,
            @Nullable Instant actBy,
            @Nullable Instant concludeBy,
            @Nullable Duration escalateAfter,
            @Nullable String escalatesTo)
            implements CaseEvent {}

    /** Something should have happened by now. @param dueAt by when; also the event time, however late we noticed */
    record CaseReminded(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            CaseStep step,
            Instant dueAt)
            implements CaseEvent {}

    /** It still has not happened: the case goes to another queue, where it is nobody's yet. @param dueAt by when it should have */
    record CaseEscalated(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            CaseStep step,
            Instant dueAt,
            String fromQueue,
            String queue)
            implements CaseEvent {}

    /** There is more to be done after all. The episode stays as it is. */
    record CaseReopened(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            @Nullable EpisodeId episodeId,
            WorkerId workerId,
            @Nullable EncryptedText note)
            implements CaseEvent {}

    /** Why a case was opened. */
    enum OpenedFor {
        EPISODE_HIGH,
        EPISODE_STAYED_OPEN,
        SUPPORT_REQUESTED
    }

    /** How somebody came to see that there is a case. */
    enum AcknowledgementMethod {
        DEEP_LINK_CLICKED,
        APP_OPENED
    }

    /** What is to happen to a case. */
    enum CaseStep {
        ACKNOWLEDGEMENT,
        ACTION,
        OUTCOME,
        FOLLOW_UP
    }

    /** What was done. */
    enum CaseAction {
        TALKED_WITH_WORKER,
        TRIED_TO_REACH_WORKER,
        ADJUSTED_WORK,
        OFFERED_SUPPORT,
        REFERRED,
        INVOLVED_OTHERS,
        OTHER
    }

    /** What came of a case. */
    enum CaseOutcome {
        RESOLVED,
        ESCALATED,
        REFERRED,
        WORK_ADJUSTED,
        /** Somebody was kept from work that might have hurt them: as near to a prevented injury as can be told. */
        INJURY_PREVENTED_PROXY,
        NO_ACTION_NEEDED,
        NOT_REACHED
    }
}
