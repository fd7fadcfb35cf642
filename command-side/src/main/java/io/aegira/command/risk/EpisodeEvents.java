package io.aegira.command.risk;

import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.EpisodeStep;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskEvent;
import io.aegira.kernel.risk.RiskEvent.ClosedBy;
import io.aegira.kernel.risk.RiskEvent.EpisodeChange;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode's life as facts: one event for each thing that happened to it. */
record EpisodeEvents(WorkerId worker, Map<UUID, List<Reason>> reasons) {
    private static final int REASONS_OF_A_CORRECTION = 20;

    /** All that happened to an episode that is not recorded yet. */
    List<RiskEvent> life(Episode episode) {
        List<RiskEvent> events = new ArrayList<>();
        EpisodeStep opening = episode.steps().getFirst();
        EpisodeId id = EpisodeId.of(episode.episodeId());
        events.add(new EpisodeOpened(
                eventId(id, "risk.episode_opened", 0),
                utc(episode.openedAt()),
                id,
                worker,
                opening.severity(),
                episode.openedAt(),
                episode.openedBy(),
                reasonsOf(opening),
                signals(episode, 1)));
        events.addAll(steps(episode, 1, 1));
        return events;
    }

    /** What happened to an episode since it was recorded, when it only grew or closed. */
    List<RiskEvent> growth(Episode episode, RiskEpisode known) {
        return steps(episode, known.signalIds().size(), known.words());
    }

    EpisodeUpdated corrected(Episode episode, RiskEpisode known) {
        return update(
                episode,
                EpisodeChange.CORRECTED,
                known.words(),
                episode.severity(),
                episode.lastSignalAt(),
                episode.closedAt(),
                allReasons(episode),
                episode.signalIds().size());
    }

    EpisodeUpdated unsupported(RiskEpisode known) {
        return new EpisodeUpdated(
                eventId(known.episodeId(), "risk.episode_updated", known.words()),
                utc(known.lastSignalAt()),
                known.episodeId(),
                worker,
                EpisodeChange.CORRECTED,
                EpisodeStanding.UNSUPPORTED,
                known.severity(),
                known.openedAt(),
                known.openedBy(),
                known.lastSignalAt(),
                null,
                null,
                known.closedAt(),
                List.of(),
                known.signalIds());
    }

    private List<RiskEvent> steps(Episode episode, int attached, int words) {
        List<RiskEvent> events = new ArrayList<>();
        int signals = 0;
        for (EpisodeStep step : episode.steps()) {
            switch (step.kind()) {
                case OPENED, ATTACHED -> {
                    signals++;
                    if (signals > attached) {
                        events.add(attached(episode, step, signals, words + events.size()));
                    }
                }
                case QUIET, RESOLVED -> events.add(closed(episode, step, words + events.size()));
            }
        }
        return events;
    }

    private EpisodeUpdated attached(Episode episode, EpisodeStep step, int signals, int words) {
        return update(
                episode, EpisodeChange.ATTACHED, words, step.severity(), step.at(), null, reasonsOf(step), signals);
    }

    private EpisodeUpdated update(
            Episode episode,
            EpisodeChange change,
            int words,
            EpisodeSeverity severity,
            Instant lastSignalAt,
            @Nullable Instant closedAt,
            List<Reason> because,
            int signals) {
        EpisodeId id = EpisodeId.of(episode.episodeId());
        return new EpisodeUpdated(
                eventId(id, "risk.episode_updated", words),
                utc(lastSignalAt),
                id,
                worker,
                change,
                EpisodeStanding.SUPPORTED,
                severity,
                episode.openedAt(),
                episode.openedBy(),
                lastSignalAt,
                severity == EpisodeSeverity.COMPLIANCE ? null : episode.turnedMediumAt(),
                severity == EpisodeSeverity.HIGH ? episode.turnedHighAt() : null,
                closedAt,
                because,
                signals(episode, signals));
    }

    private EpisodeClosed closed(Episode episode, EpisodeStep step, int words) {
        EpisodeId id = EpisodeId.of(episode.episodeId());
        return new EpisodeClosed(
                eventId(id, "risk.episode_closed", words),
                utc(step.at()),
                id,
                worker,
                step.severity(),
                step.at(),
                step.kind() == EpisodeStep.Kind.RESOLVED ? ClosedBy.CASE_RESOLVED : ClosedBy.QUIET_PERIOD,
                signals(episode, episode.signalIds().size()));
    }

    private List<Reason> reasonsOf(EpisodeStep step) {
        Set<Reason> found = new LinkedHashSet<>(of(step.signalId()));
        found.addAll(of(step.earlierSignalId()));
        return List.copyOf(found);
    }

    private List<Reason> allReasons(Episode episode) {
        Set<Reason> found = new LinkedHashSet<>();
        episode.steps().forEach(step -> found.addAll(reasonsOf(step)));
        return found.stream().limit(REASONS_OF_A_CORRECTION).toList();
    }

    private List<Reason> of(@Nullable UUID signal) {
        return signal == null ? List.of() : Objects.requireNonNullElse(reasons.get(signal), List.of());
    }

    private static List<SignalId> signals(Episode episode, int count) {
        return episode.signalIds().subList(0, count).stream().map(SignalId::of).toList();
    }

    /** The n-th word about an episode has an id of its own. */
    private static UUID eventId(EpisodeId episode, String type, int words) {
        return DerivedIds.eventId(episode.value(), type, Integer.toString(words));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
