package io.aegira.query.pages.trends;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weeks that a page looks at.
 *
 * @param day that it looks from; its week is the last one
 */
record Window(LocalDate day, int weeks, ZoneId zone) {
    private static final List<Integer> LENGTHS = List.of(13, 26, 52);

    /** @param weeks any but a usual length means the middle one */
    static Window of(LocalDate day, int weeks, ZoneId zone) {
        return new Window(day, LENGTHS.contains(weeks) ? weeks : 26, zone);
    }

    /** The same number of weeks before these. */
    Window before() {
        return new Window(day.minusWeeks(weeks), weeks, zone);
    }

    List<LocalDate> mondays() {
        return IntStream.range(0, weeks).mapToObj(first()::plusWeeks).toList();
    }

    OffsetDateTime from() {
        return at(first());
    }

    OffsetDateTime to() {
        return at(monday().plusWeeks(1));
    }

    OffsetDateTime dayBegins() {
        return at(day);
    }

    OffsetDateTime dayEnds() {
        return at(day.plusDays(1));
    }

    LocalDate first() {
        return monday().minusWeeks(weeks - 1L);
    }

    List<WindowChoice> choices() {
        return LENGTHS.stream()
                .map(length -> new WindowChoice(length + " weeks", "?day=" + day + "&weeks=" + length, length == weeks))
                .toList();
    }

    private LocalDate monday() {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private OffsetDateTime at(LocalDate date) {
        return date.atStartOfDay(zone).toOffsetDateTime();
    }
}
