package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an episode, in order; together they are its life.
 *
 * @param severity highest so far, this step included
 * @param signalId the signal that opened it or attached; absent when it closed
 * @param earlierSignalId the earlier medium or flagged signal that made this opening one the second, for the reasons
 *     only; absent otherwise
 */
public record EpisodeStep(
        Instant at,
        Kind kind,
        EpisodeSeverity severity,
        @Nullable UUID signalId,
        @Nullable UUID earlierSignalId) {
    /** What happened. */
    public enum Kind {
        OPENED,
        ATTACHED,
        /** Closed: nothing medium or high for the quiet period, and compliance normal. */
        QUIET,
        /** Closed: its case was resolved with an outcome. */
        RESOLVED
    }
}
