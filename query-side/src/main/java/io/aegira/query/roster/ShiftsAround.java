package io.aegira.query.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lies next to a period.
 *
 * @param before when the last shift began that began before it; absent: none did
 * @param within whether a shift touches it
 * @param after when the first one begins after it; absent: none does
 */
public record ShiftsAround(
        @Nullable Instant before, boolean within, @Nullable Instant after) {}
