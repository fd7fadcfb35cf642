package io.aegira.query.risk;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Builds {@code risk_episode_state}: an episode stands as the last word recorded about it says. */
@Component
@ProcessingGroup(ProcessingGroups.RISK_EPISODE_STATE)
@RequiredArgsConstructor
class RiskEpisodeStateProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(EpisodeOpened event, Recorded recorded) {
        batch.add(
                recorded,
                EpisodeWrite.OPENED,
                event.episodeId().value(),
                event.workerId().value(),
                Columns.text(event.severity()),
                Columns.time(event.openedAt()),
                Columns.text(event.openedBy()),
                event.severity() == EpisodeSeverity.HIGH ? Columns.time(event.openedAt()) : null,
                Columns.time(event.openedAt()),
                Columns.json(event.signalIds()),
                Columns.json(event.reasons()),
                recorded.position(),
                Columns.time(recorded.ingestedAt()));
    }

    @EventHandler
    void on(EpisodeUpdated event, Recorded recorded) {
        batch.add(
                recorded,
                EpisodeWrite.UPDATED,
                event.episodeId().value(),
                event.workerId().value(),
                Columns.text(event.severity()),
                Columns.time(event.openedAt()),
                Columns.text(event.openedBy()),
                Columns.timeOrNull(event.turnedHighAt()),
                Columns.time(event.lastSignalAt()),
                Columns.json(event.signalIds()),
                Columns.json(event.reasons()),
                recorded.position(),
                Columns.time(recorded.ingestedAt()),
                Columns.text(event.closedAt() == null ? EpisodeStatus.OPEN : EpisodeStatus.CLOSED),
                Columns.text(event.standing()),
                Columns.timeOrNull(event.closedAt()));
    }

    @EventHandler
    void on(EpisodeClosed event, Recorded recorded) {
        batch.add(
                recorded,
                EpisodeWrite.CLOSED,
                event.episodeId().value(),
                Columns.text(event.severity()),
                Columns.time(event.closedAt()),
                Columns.json(event.signalIds()),
                recorded.position(),
                Columns.time(recorded.ingestedAt()));
    }
}
