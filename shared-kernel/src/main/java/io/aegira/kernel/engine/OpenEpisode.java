package io.aegira.kernel.engine;

import io.aegira.kernel.engine.EpisodeStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An episode while it is open.
 *
 * <pre>
 * opened ─ 336 h without a medium or high ▶ compliance normal? ─ yes ▶ closed
 *            ▲                                   │ no: ask again every 24 h and at each evaluation
 *            └────────── medium or high ─────────┘
 * </pre>
 */
final class OpenEpisode {
    static final Duration QUIET_PERIOD = Duration.ofDays(14);
    static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(1);

    private final UUID episodeId;
    private final UUID workerId;
    private final Instant openedAt;
    private final OpenedBy openedBy;
    private final List<UUID> signalIds = new ArrayList<>();
    private final List<EpisodeStep> steps = new ArrayList<>();
    private EpisodeSeverity severity;
    private Instant lastSignalAt;
    private Instant dueAt;
    private boolean overdue;
    private @Nullable Instant turnedHighAt;

    OpenEpisode(UUID workerId, SignalPoint opening, OpenedBy openedBy, @Nullable UUID earlierSignalId) {
        this.episodeId = Episode.idOf(workerId, opening.at());
        this.workerId = workerId;
        this.openedAt = opening.at();
        this.openedBy = openedBy;
        this.severity = opening.episodeSeverity();
        this.lastSignalAt = opening.at();
        this.dueAt = opening.at().plus(QUIET_PERIOD);
        take(opening, Kind.OPENED, earlierSignalId);
    }

    UUID episodeId() {
        return episodeId;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** The deadline, and once that has passed with compliance not normal, the next instant to ask again. */
    Instant dueAt() {
        return dueAt;
    }

    /** The deadline has passed, and compliance was not normal: every evaluation asks. */
    boolean isOverdue() {
        return overdue;
    }

    void attach(SignalPoint point) {
        take(point, Kind.ATTACHED, null);
        if (point.isMediumOrHigh()) {
            dueAt = point.at().plus(QUIET_PERIOD);
            overdue = false;
        }
    }

    void askAgain() {
        dueAt = dueAt.plus(ASKED_AGAIN_AFTER);
        overdue = true;
    }

    Episode closed(Instant at, Kind how) {
        steps.add(new EpisodeStep(at, how, severity, null, null));
        return episode(at, null);
    }

    Episode stillOpen() {
        return episode(null, dueAt);
    }

    private void take(SignalPoint point, Kind kind, @Nullable UUID earlierSignalId) {
        if (point.episodeSeverity().compareTo(severity) > 0) {
            severity = point.episodeSeverity();
        }
        if (severity == EpisodeSeverity.HIGH && turnedHighAt == null) {
            turnedHighAt = point.at();
        }
        lastSignalAt = point.at();
        signalIds.add(point.signalId());
        steps.add(new EpisodeStep(point.at(), kind, severity, point.signalId(), earlierSignalId));
    }

    private Episode episode(@Nullable Instant closedAt, @Nullable Instant nextDueAt) {
        return new Episode(
                episodeId,
                workerId,
                openedAt,
                openedBy,
                severity,
                lastSignalAt,
                signalIds,
                closedAt,
                turnedHighAt,
                nextDueAt,
                steps);
    }
}
