package io.aegira.kernel.hindsight;

import io.aegira.kernel.hindsight.Outcome.Decided;
import io.aegira.kernel.hindsight.Outcome.Standing;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What the log says came of the decisions about one worker. Takes its events in the order of the log. */
public final class RecordedOutcome {
    private final WorkerId worker;
    private final Map<UUID, Decided> decisions = new HashMap<>();
    private final SortedMap<UUID, Instant> openings = new TreeMap<>();
    private final SortedMap<UUID, Standing> episodes = new TreeMap<>();

    public RecordedOutcome(WorkerId worker) {
        this.worker = worker;
    }

    public void take(DomainEvent event) {
        switch (event) {
            case SignalComputed signal
            when signal.workerId().equals(worker) ->
                decisions.putIfAbsent(
                        RecordedSignals.source(signal),
                        new Decided(
                                signal.computedForTime(),
                                signal.severity(),
                                signal.complianceRisk(),
                                signal.inputsSha256()));
            case EpisodeOpened opened when opened.workerId().equals(worker) -> opened(opened);
            case EpisodeUpdated updated when updated.workerId().equals(worker) -> updated(updated);
            case EpisodeClosed closed when closed.workerId().equals(worker) -> closed(closed);
            default -> {}
        }
    }

    public Outcome end() {
        return new Outcome(decisions, openings, episodes);
    }

    private void opened(EpisodeOpened event) {
        UUID id = event.episodeId().value();
        openings.putIfAbsent(id, event.openedAt());
        episodes.put(
                id,
                new Standing(
                        event.openedAt(),
                        event.openedBy(),
                        event.severity(),
                        null,
                        event.signalIds().size()));
    }

    private void updated(EpisodeUpdated event) {
        if (event.standing() == EpisodeStanding.UNSUPPORTED) {
            episodes.remove(event.episodeId().value());
            return;
        }
        Standing standing = new Standing(
                event.openedAt(),
                event.openedBy(),
                event.severity(),
                event.closedAt(),
                event.signalIds().size());
        episodes.put(event.episodeId().value(), standing);
    }

    private void closed(EpisodeClosed event) {
        episodes.computeIfPresent(
                event.episodeId().value(),
                (id, known) -> new Standing(
                        known.openedAt(),
                        known.openedBy(),
                        event.severity(),
                        event.closedAt(),
                        event.signalIds().size()));
    }
}
