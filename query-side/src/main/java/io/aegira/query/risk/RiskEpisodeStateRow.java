package io.aegira.query.risk;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code risk_episode_state}.
 *
 * @param reasoned whether the asker may know the reasons
 */
record RiskEpisodeStateRow(
        EpisodeId episodeId,
        WorkerId workerId,
        EpisodeStatus status,
        EpisodeStanding standing,
        EpisodeSeverity severity,
        Instant openedAt,
        OpenedBy openedBy,
        @Nullable Instant turnedHighAt,
        @Nullable Instant closedAt,
        Instant lastSignalAt,
        List<SignalId> signalIds,
        List<Reason> reasons,
        Instant lastUpdatedAt,
        boolean reasoned) {
    int signals() {
        return signalIds.size();
    }

    NextStep nextStep() {
        return status == EpisodeStatus.OPEN && standing == EpisodeStanding.SUPPORTED
                ? NextStep.CHECK_IN_WITH_WORKER
                : NextStep.NONE;
    }
}
