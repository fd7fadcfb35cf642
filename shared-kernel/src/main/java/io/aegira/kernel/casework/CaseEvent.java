package io.aegira.kernel.casework;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a case. In the log for ever: change only as ADR 0003 allows. */
public sealed interface CaseEvent extends WorkerEvent {
    CaseId caseId();

    /**
     * An episode needs a human. A case once opened stays, also when its episode turns out unsupported.
     *
     * @param reasons in the worker's own units
     * @param signalIds the signals attached to the episode when the case became due
     */
    record CaseOpened(
            UUID eventId,
            OffsetDateTime eventTime,
            CaseId caseId,
            EpisodeId episodeId,
            WorkerId workerId,
            EpisodeSeverity severity,
            OpenedFor openedFor,
            String queue,
            List<Reason> reasons,
            List<SignalId> signalIds)
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
        EPISODE_STAYED_OPEN
    }

    /** How somebody came to see that there is a case. */
    enum AcknowledgementMethod {
        DEEP_LINK_CLICKED,
        APP_OPENED
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
