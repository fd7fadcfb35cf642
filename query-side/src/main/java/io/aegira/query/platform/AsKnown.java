package io.aegira.query.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for is not how things stand, but what was true at one point as it was known at another (time semantics 10). Answered from the
 * log: from the events that could be read at {@code knownAt}, of which those count that had happened by {@code asOf}.
 *
 * @param asOf event time, included
 * @param knownAt time of ingestion, included; what was stored by then is known, though it became visible within the second after
 */
public record AsKnown(Instant asOf, Instant knownAt) {
    private static final Instant NOT_LIMITED = Instant.parse("9999-12-30T00:00:00Z");

    /** What is left out does not limit. @return null when neither is given: then things are told as they stand */
    public static @Nullable AsKnown of(@Nullable OffsetDateTime asOf, @Nullable OffsetDateTime knownAt) {
        if (asOf == null && knownAt == null) {
            return null;
        }
        return new AsKnown(
                asOf == null ? NOT_LIMITED : asOf.toInstant(), knownAt == null ? NOT_LIMITED : knownAt.toInstant());
    }

    /** Whether {@code knownAt} was given. */
    boolean isLimited() {
        return knownAt.isBefore(NOT_LIMITED);
    }
}
