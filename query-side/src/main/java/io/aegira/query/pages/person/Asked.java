package io.aegira.query.pages.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's page is asked for.
 *
 * @param until absent: the day of {@code asOf}, or the last one of the history
 * @param asOf a time where the person works; so is {@code knownAt}
 */
record Asked(
        @Nullable LocalDate until,
        int days,
        @Nullable LocalDateTime asOf,
        @Nullable LocalDateTime knownAt) {

    Stay stay(History history, ZoneId zone) {
        LocalDate last = asOf == null ? history.last() : asOf.toLocalDate();
        return Stay.until(until == null ? last : until, days, zone);
    }

    Point point(ZoneId zone) {
        return new Point(asOf, knownAt, zone);
    }
}
