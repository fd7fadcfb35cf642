package io.aegira.platform.time;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** When an order happens that brings no time of its own: as it comes in. */
public final class ServerTime {
    private ServerTime() {}

    /** In UTC, cut to what the log keeps: microseconds. */
    public static OffsetDateTime of(Clock clock) {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
