package io.aegira.command.risk;

import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode as recorded.
 *
 * @param words how many events were recorded about it
 */
record RiskEpisode(
        EpisodeId episodeId,
        Instant openedAt,
        OpenedBy openedBy,
        EpisodeSeverity severity,
        Instant lastSignalAt,
        List<SignalId> signalIds,
        @Nullable Instant closedAt,
        boolean isSupported,
        int words) {

    static RiskEpisode of(EpisodeOpened event) {
        return new RiskEpisode(
                event.episodeId(),
                event.openedAt(),
                event.openedBy(),
                event.severity(),
                event.openedAt(),
                event.signalIds(),
                null,
                true,
                1);
    }

    RiskEpisode updated(EpisodeUpdated event) {
        return new RiskEpisode(
                episodeId,
                event.openedAt(),
                event.openedBy(),
                event.severity(),
                event.lastSignalAt(),
                event.signalIds(),
                event.closedAt(),
                event.standing() == EpisodeStanding.SUPPORTED,
                words + 1);
    }

    RiskEpisode closed(EpisodeClosed event) {
        return new RiskEpisode(
                episodeId,
                openedAt,
                openedBy,
                event.severity(),
                lastSignalAt,
                signalIds,
                event.closedAt(),
                isSupported,
                words + 1);
    }

    /** What must be recorded for this to be the given episode: growth where it only grew, else a correction. */
    List<RiskEvent> becoming(Episode episode, EpisodeEvents events) {
        if (isSame(episode)) {
            return List.of();
        }
        List<SignalId> now = episode.signalIds().stream().map(SignalId::of).toList();
        boolean grew = isSupported
                && closedAt == null
                && openedBy == episode.openedBy()
                && now.size() >= signalIds.size()
                && now.subList(0, signalIds.size()).equals(signalIds);
        return grew ? events.growth(episode, this) : List.of(events.corrected(episode, this));
    }

    private boolean isSame(Episode episode) {
        return isSupported
                && openedBy == episode.openedBy()
                && severity == episode.severity()
                && java.util.Objects.equals(closedAt, episode.closedAt())
                && signalIds.equals(
                        episode.signalIds().stream().map(SignalId::of).toList());
    }
}
