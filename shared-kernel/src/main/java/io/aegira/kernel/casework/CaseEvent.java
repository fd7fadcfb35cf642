package io.aegira.kernel.casework;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

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

    /** Why a case was opened. */
    enum OpenedFor {
        EPISODE_HIGH,
        EPISODE_STAYED_OPEN
    }
}
