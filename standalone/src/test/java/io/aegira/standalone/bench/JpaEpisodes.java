package io.aegira.standalone.bench;

import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.query.platform.Columns;
import io.aegira.standalone.bench.JpaRows.Episode;

/** {@code risk-episode-state}. */
final class JpaEpisodes implements JpaStore.View {
    @Override
    public void on(DomainEvent event, JpaStore store) {
        switch (event) {
            case EpisodeOpened opened -> opened(opened, store);
            case EpisodeUpdated updated -> updated(updated, store);
            case EpisodeClosed closed -> closed(closed, store);
            default -> {}
        }
    }

    private static void opened(EpisodeOpened event, JpaStore store) {
        Episode episode = episode(event.episodeId(), store);
        episode.workerId = event.workerId().value();
        episode.status = "open";
        episode.standing = "supported";
        episode.severity = Columns.text(event.severity());
        episode.openedAt = event.openedAt();
        episode.openedBy = Columns.text(event.openedBy());
        episode.lastSignalAt = event.openedAt();
        episode.signalIds = Columns.json(event.signalIds());
        episode.reasons = Columns.json(event.reasons());
    }

    private static void updated(EpisodeUpdated event, JpaStore store) {
        Episode episode = episode(event.episodeId(), store);
        episode.workerId = event.workerId().value();
        episode.status = event.closedAt() == null ? "open" : "closed";
        episode.standing = Columns.text(event.standing());
        episode.severity = Columns.text(event.severity());
        episode.openedAt = event.openedAt();
        episode.openedBy = Columns.text(event.openedBy());
        episode.turnedHighAt = event.turnedHighAt();
        episode.closedAt = event.closedAt();
        episode.lastSignalAt = event.lastSignalAt();
        episode.signalIds = Columns.json(event.signalIds());
        episode.reasons = Columns.json(event.reasons());
    }

    private static void closed(EpisodeClosed event, JpaStore store) {
        Episode episode = episode(event.episodeId(), store);
        episode.status = "closed";
        episode.severity = Columns.text(event.severity());
        episode.closedAt = event.closedAt();
        episode.signalIds = Columns.json(event.signalIds());
    }

    private static Episode episode(EpisodeId id, JpaStore store) {
        Episode episode = store.row(Episode.class, id.value(), Episode::new);
        episode.lastUpdatedAt = store.at();
        return episode;
    }
}
