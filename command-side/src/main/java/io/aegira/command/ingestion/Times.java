package io.aegira.command.ingestion;

import io.aegira.platform.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be true of times before they are let in (time semantics, "Bad time"). */
final class Times {
    static final Duration LONGEST_SHIFT = Duration.ofHours(24);
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Times() {}

    /** Cut to what the log keeps: microseconds. The offset stays as given. */
    static OffsetDateTime sound(String field, OffsetDateTime time) {
        if (time.toInstant().isBefore(EARLIEST)) {
            throw Problem.invalid(field, "must not be before 2000-01-01");
        }
        if (time.toInstant().isAfter(LATEST)) {
            throw Problem.invalid(field, "must not be after 9999-01-01");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    static @Nullable OffsetDateTime soundIfGiven(String field, @Nullable OffsetDateTime time) {
        return time == null ? null : sound(field, time);
    }

    static void inOrder(OffsetDateTime start, String endField, @Nullable OffsetDateTime end) {
        if (end != null && !end.toInstant().isAfter(start.toInstant())) {
            throw Problem.invalid(endField, "must be after the start");
        }
    }

    static void notTooLong(OffsetDateTime start, String endField, OffsetDateTime end) {
        if (Duration.between(start, end).compareTo(LONGEST_SHIFT) > 0) {
            throw Problem.invalid(endField, "must be at most 24 h after the start");
        }
    }

    static void notInTheFuture(String field, OffsetDateTime time, Instant now) {
        if (time.toInstant().isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw Problem.invalid(field, "must not be more than 10 min after the server's clock");
        }
    }

    static void isZone(String field, String zone) {
        if (!ZONES.contains(zone)) {
            throw Problem.invalid(field, "must be an IANA time zone such as Australia/Perth");
        }
    }
}
