package io.aegira.kernel.engine;

import io.aegira.kernel.engine.EpisodeStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of the {@link EpisodePolicy} over a worker's signals. */
final class EpisodeFold {
    private static final Duration TWO_MEDIUMS_WITHIN = Duration.ofDays(7);
    private static final double NORMAL_MISSED_RATE = 0.4;

    private final UUID workerId;
    private final Function<Instant, OptionalDouble> missedRate7dAt;
    private final Map<UUID, Instant> resolvedCases;
    private final List<Episode> closed = new ArrayList<>();
    private @Nullable OpenEpisode open;
    private @Nullable SignalPoint latestMedium;
    private @Nullable SignalPoint previous;

    EpisodeFold(UUID workerId, Function<Instant, OptionalDouble> missedRate7dAt, Map<UUID, Instant> resolvedCases) {
        this.workerId = workerId;
        this.missedRate7dAt = missedRate7dAt;
        this.resolvedCases = resolvedCases;
    }

    /** Lets time pass up to and including {@code t}: deadlines at an instant come before the evaluations at it. */
    void advance(Instant t) {
        while (open != null) {
            Instant dueAt = open.dueAt();
            Instant resolvedAt = resolvedAt(open);
            if (resolvedAt != null && resolvedAt.isBefore(dueAt)) {
                // Resolved no later than it opened: all that happened at that very instant still belongs to it.
                if (resolvedAt.isAfter(t) || !t.isAfter(open.openedAt())) {
                    return;
                }
                close(open, resolvedAt, Kind.RESOLVED);
            } else if (dueAt.isAfter(t)) {
                return;
            } else if (isComplianceNormal(dueAt)) {
                close(open, dueAt, Kind.QUIET);
            } else {
                open.askAgain();
            }
        }
    }

    void take(SignalPoint point) {
        if (open == null) {
            openOn(point);
            return;
        }
        if (point.attaches()) {
            open.attach(point);
        }
        if (!point.isMediumOrHigh() && open.isOverdue() && isComplianceNormal(point.at())) {
            close(open, point.at(), Kind.QUIET);
        }
    }

    /** Makes it the earlier one of those to come. */
    void remember(SignalPoint point) {
        previous = point;
        if (point.severity() == Severity.MEDIUM) {
            latestMedium = point;
        }
    }

    List<Episode> end(Instant until) {
        advance(until);
        if (open != null) {
            Instant resolvedAt = resolvedAt(open);
            if (resolvedAt != null) {
                close(open, resolvedAt, Kind.RESOLVED);
            } else {
                closed.add(open.stillOpen());
            }
        }
        return List.copyOf(closed);
    }

    private void openOn(SignalPoint point) {
        if (point.severity() == Severity.HIGH) {
            open = new OpenEpisode(workerId, point, OpenedBy.HIGH_SIGNAL, null);
        } else if (point.severity() == Severity.MEDIUM && latestMedium != null && isWithin(latestMedium, point)) {
            open = new OpenEpisode(workerId, point, OpenedBy.TWO_MEDIUMS, latestMedium.signalId());
        } else if (point.complianceRisk() && previous != null && previous.complianceRisk()) {
            open = new OpenEpisode(workerId, point, OpenedBy.SUSTAINED_COMPLIANCE, previous.signalId());
        }
    }

    private void close(OpenEpisode episode, Instant at, Kind how) {
        closed.add(episode.closed(at, how));
        open = null;
    }

    private boolean isComplianceNormal(Instant t) {
        OptionalDouble rate = missedRate7dAt.apply(t);
        return rate.isEmpty() || rate.getAsDouble() <= NORMAL_MISSED_RATE;
    }

    private @Nullable Instant resolvedAt(OpenEpisode episode) {
        Instant resolvedAt = resolvedCases.get(episode.episodeId());
        return resolvedAt != null && resolvedAt.isBefore(episode.openedAt()) ? episode.openedAt() : resolvedAt;
    }

    private static boolean isWithin(SignalPoint earlier, SignalPoint later) {
        return Duration.between(earlier.at(), later.at()).compareTo(TWO_MEDIUMS_WITHIN) <= 0;
    }
}
