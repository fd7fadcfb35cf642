package io.aegira.kernel.risk;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.engine.Baseline;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.Versions;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engine decided about a worker. In the log for ever: change only as ADR 0003 allows. */
public sealed interface RiskEvent extends WorkerEvent {
    /**
     * One evaluation of one answer or one missed window, with all that it rests on. Recorded also when nothing is wrong.
     *
     * @param supersedes the signal this one replaces, because knowledge came late
     */
    record SignalComputed(
            UUID eventId,
            OffsetDateTime eventTime,
            SignalId signalId,
            WorkerId workerId,
            EvaluationKind kind,
            @Nullable ResponseId responseId,
            @Nullable UUID missedId,
            @Nullable PromptId promptId,
            Instant computedForTime,
            Severity severity,
            boolean complianceRisk,
            List<String> rules,
            SortedMap<String, Double> features,
            SortedMap<String, String> absent,
            Baseline baseline,
            List<Reason> reasons,
            Versions versions,
            String inputsSha256,
            @Nullable SignalId supersedes)
            implements RiskEvent {}

    /** The signal should not exist any more: its window turned out answered in time or excused, its answer not to count. */
    record SignalWithdrawn(
            UUID eventId, OffsetDateTime eventTime, SignalId signalId, WorkerId workerId, UUID causeEventId)
            implements RiskEvent {}

    /** Signals have clustered. */
    record EpisodeOpened(
            UUID eventId,
            OffsetDateTime eventTime,
            EpisodeId episodeId,
            WorkerId workerId,
            EpisodeSeverity severity,
            Instant openedAt,
            OpenedBy openedBy,
            List<Reason> reasons,
            List<SignalId> signalIds)
            implements RiskEvent {}

    /**
     * The episode grew, or late knowledge corrected it.
     *
     * @param signalIds all that are attached now
     * @param turnedMediumAt when it became medium or more; absent while it is not
     * @param closedAt corrected closing; absent while open
     */
    record EpisodeUpdated(
            UUID eventId,
            OffsetDateTime eventTime,
            EpisodeId episodeId,
            WorkerId workerId,
            EpisodeChange change,
            EpisodeStanding standing,
            EpisodeSeverity severity,
            Instant openedAt,
            OpenedBy openedBy,
            Instant lastSignalAt,
            @Nullable Instant turnedMediumAt,
            @Nullable Instant turnedHighAt,
            @Nullable Instant closedAt,
            List<Reason> reasons,
            List<SignalId> signalIds)
            implements RiskEvent {}

    /** The episode is over, until late knowledge should say otherwise. */
    record EpisodeClosed(
            UUID eventId,
            OffsetDateTime eventTime,
            EpisodeId episodeId,
            WorkerId workerId,
            EpisodeSeverity severity,
            Instant closedAt,
            ClosedBy closedBy,
            List<SignalId> signalIds)
            implements RiskEvent {}

    /** What ended an episode: the quiet period passed with compliance normal, or its case was resolved with an outcome. */
    enum ClosedBy {
        QUIET_PERIOD,
        CASE_RESOLVED
    }

    /** Why an episode was updated. */
    enum EpisodeChange {
        ATTACHED,
        CORRECTED
    }

    /** Whether the current signals still bear an episode out. */
    enum EpisodeStanding {
        SUPPORTED,
        UNSUPPORTED
    }
}
