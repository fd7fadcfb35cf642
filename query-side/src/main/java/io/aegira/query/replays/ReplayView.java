package io.aegira.query.replays;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands.
 *
 * @param status {@code running}, {@code completed} or {@code failed}
 * @param position the index of the log that it has come to
 * @param head the last index of the log
 * @param percent 0…100, of the way to the head
 * @param etaSeconds a guess from the time taken so far; absent at the very beginning and the end
 * @param events handled so far
 * @param parked of these, how many wait among the dead letters
 * @param failure why it failed
 */
public record ReplayView(
        UUID replayId,
        String projection,
        String status,
        long position,
        long head,
        int percent,
        @Nullable Long etaSeconds,
        long events,
        long parked,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {
    private static final int ALL = 100;

    static ReplayView of(Replay replay, Instant now) {
        boolean completed = replay.status() == Replay.Status.COMPLETED;
        double share =
                completed ? 1 : replay.head() == 0 ? 0 : Math.min(1.0, (double) replay.position() / replay.head());
        return new ReplayView(
                replay.replayId(),
                replay.projection(),
                replay.status().name().toLowerCase(Locale.ROOT),
                replay.position(),
                replay.head(),
                (int) (share * ALL),
                eta(replay, share, now),
                replay.events(),
                replay.parked(),
                replay.startedAt(),
                replay.endedAt(),
                replay.failure());
    }

    private static @Nullable Long eta(Replay replay, double share, Instant now) {
        if (replay.status() != Replay.Status.RUNNING || share <= 0) {
            return null;
        }
        double taken = Duration.between(replay.startedAt(), now).toMillis() / 1000.0;
        return Math.round(taken * (1 - share) / share);
    }
}
