package io.aegira.query.replays;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as it stands.
 *
 * @param projection a processing group, or all
 * @param position of the log up to which the shadows are built
 * @param head the end of the log when it was last looked at
 * @param events how many were handled
 * @param parked how many of them wait among the dead letters, because they could not be
 * @param failure why it was given up, in words
 */
record Replay(
        UUID replayId,
        String projection,
        Status status,
        long position,
        long head,
        long events,
        long parked,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** Where it is. */
    enum Status {
        RUNNING,
        COMPLETED,
        FAILED
    }
}
