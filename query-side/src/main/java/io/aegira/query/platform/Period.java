package io.aegira.query.platform;

import io.aegira.platform.web.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Event time from…to, the end not included. */
public record Period(Instant from, Instant to) {
    private static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * What is left out does not limit.
     *
     * @throws Problem 400 when the end is not after the beginning
     */
    public static Period of(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        Period period = new Period(from == null ? ALWAYS : from.toInstant(), to == null ? FOREVER : to.toInstant());
        if (!period.to.isAfter(period.from)) {
            throw Problem.invalid("to", "must be after from");
        }
        return period;
    }

    /**
     * The weeks that it touches, as {@link Weeks} counts them: so that no two periods differ by less than a week, of which one could be
     * subtracted from the other.
     */
    public Period inWholeWeeks(ZoneId zone) {
        return new Period(
                from.equals(ALWAYS) ? from : monday(from, zone, 0),
                to.equals(FOREVER) ? to : monday(to.minusNanos(1), zone, 1));
    }

    private static Instant monday(Instant instant, ZoneId zone, int later) {
        return LocalDate.ofInstant(instant, zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(later)
                .atStartOfDay(zone)
                .toInstant();
    }
}
