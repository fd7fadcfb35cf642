package io.aegira.kernel.engine;

import io.aegira.kernel.Uuid5;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time-bounded cluster of a worker's signals.
 *
 * @param severity of the highest signal attached so far
 * @param lastSignalAt when the latest attached signal was
 * @param signalIds attached ones in order, the opening one first
 * @param closedAt absent: open
 * @param turnedHighAt absent: not high so far
 * @param nextDueAt the next instant at which the clock may close it or must ask again; absent: closed
 */
public record Episode(
        UUID episodeId,
        UUID workerId,
        Instant openedAt,
        OpenedBy openedBy,
        EpisodeSeverity severity,
        Instant lastSignalAt,
        List<UUID> signalIds,
        @Nullable Instant closedAt,
        @Nullable Instant turnedHighAt,
        @Nullable Instant nextDueAt,
        List<EpisodeStep> steps) {
    public Episode {
        signalIds = List.copyOf(signalIds);
        steps = List.copyOf(steps);
    }

    /** When a signal that was medium or high was first attached; absent: not so far. */
    public @Nullable Instant turnedMediumAt() {
        return steps.stream()
                .filter(step -> step.severity() != EpisodeSeverity.COMPLIANCE)
                .map(EpisodeStep::at)
                .findFirst()
                .orElse(null);
    }

    /** {@code UUIDv5(worker_id, "episode " + opened_at as UTC milliseconds)}. */
    public static UUID idOf(UUID workerId, Instant openedAt) {
        return Uuid5.of(workerId, "episode " + openedAt.toEpochMilli());
    }
}
