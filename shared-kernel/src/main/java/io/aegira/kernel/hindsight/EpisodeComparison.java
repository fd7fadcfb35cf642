package io.aegira.kernel.hindsight;

import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.EpisodeStep;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeChange;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.SignalId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was recorded about an episode against the episodes that follow from the signals current then. An event tells how the
 * episode stood at one step of its life, so it is held against that step; a closing by the clock is told once its instant has come.
 */
final class EpisodeComparison {
    private final EpisodeId id;
    private final Comparison comparison;
    private final @Nullable Episode found;

    private EpisodeComparison(EpisodeId id, String eventType, RiskEvent recorded, List<Episode> episodes) {
        this.id = id;
        this.comparison = new Comparison(id.value(), recorded.workerId().value(), eventType);
        this.found = episodes.stream()
                .filter(episode -> episode.episodeId().equals(id.value()))
                .findFirst()
                .orElse(null);
    }

    /** @param episodes recomputed, up to the moment of recording */
    static List<Difference> of(RiskEvent recorded, List<Episode> episodes) {
        return switch (recorded) {
            case EpisodeOpened opened ->
                new EpisodeComparison(opened.episodeId(), "risk.episode_opened", opened, episodes).opened(opened);
            case EpisodeUpdated updated ->
                new EpisodeComparison(updated.episodeId(), "risk.episode_updated", updated, episodes).updated(updated);
            case EpisodeClosed closed ->
                new EpisodeComparison(closed.episodeId(), "risk.episode_closed", closed, episodes).closed(closed);
            default -> List.of();
        };
    }

    private List<Difference> opened(EpisodeOpened opened) {
        if (found == null) {
            return none();
        }
        comparison
                .same("opened_at", opened.openedAt(), found.openedAt())
                .same("opened_by", opened.openedBy(), found.openedBy());
        asOfStep(found, opened.signalIds(), opened.severity());
        return comparison.differences();
    }

    private List<Difference> updated(EpisodeUpdated updated) {
        if (updated.standing() == EpisodeStanding.UNSUPPORTED) {
            return comparison
                    .same("standing", "unsupported", found == null ? "unsupported" : "supported")
                    .differences();
        }
        if (found == null) {
            return none();
        }
        comparison
                .same("opened_at", updated.openedAt(), found.openedAt())
                .same("opened_by", updated.openedBy(), found.openedBy());
        asOfStep(found, updated.signalIds(), updated.severity());
        if (updated.change() == EpisodeChange.CORRECTED) {
            comparison.same("signal_ids", ids(updated.signalIds()), found.signalIds());
            if (updated.closedAt() != null) {
                comparison.same("closed_at", updated.closedAt(), found.closedAt());
            }
        }
        return comparison.differences();
    }

    private List<Difference> closed(EpisodeClosed closed) {
        if (found == null) {
            return none();
        }
        return comparison
                .same("closed_at", closed.closedAt(), found.closedAt())
                .same("severity", closed.severity(), found.severity())
                .same("signal_ids", ids(closed.signalIds()), found.signalIds())
                .differences();
    }

    /** How it stood when it had as many signals as are recorded. */
    private void asOfStep(Episode episode, List<SignalId> recorded, EpisodeSeverity severity) {
        List<EpisodeStep> steps =
                episode.steps().stream().filter(step -> step.signalId() != null).toList();
        int count = recorded.size();
        comparison.same(
                "signal_ids",
                ids(recorded),
                episode.signalIds()
                        .subList(0, Math.min(count, episode.signalIds().size())));
        comparison.same(
                "severity",
                severity,
                count > steps.size() || count == 0 ? null : steps.get(count - 1).severity());
    }

    private List<Difference> none() {
        return comparison.same("decision", id, null).differences();
    }

    private static List<UUID> ids(List<SignalId> signals) {
        return signals.stream().map(SignalId::value).toList();
    }
}
