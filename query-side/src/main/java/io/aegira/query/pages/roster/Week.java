package io.aegira.query.pages.roster;

import io.aegira.query.pages.Moment;
import io.aegira.query.platform.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Seven days from a Monday on, as they are counted in a zone. */
record Week(LocalDate monday, ZoneId zone) {
    private static final int DAYS = 7;

    /** The one that holds the day. */
    static Week of(LocalDate day, ZoneId zone) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    static Week of(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone), zone);
    }

    List<LocalDate> days() {
        return Stream.iterate(monday, day -> day.plusDays(1)).limit(DAYS).toList();
    }

    Period period() {
        return new Period(begin(monday), begin(monday.plusDays(DAYS)));
    }

    Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    String words() {
        return Moment.inShort(monday) + " to "
                + Moment.of(monday.plusDays(DAYS - 1)).words();
    }

    WeekLinks links(LocalDate today) {
        LocalDate current = of(today, zone).monday();
        return new WeekLinks(
                monday.toString(),
                words(),
                monday.minusDays(DAYS).toString(),
                monday.plusDays(DAYS).toString(),
                current.equals(monday) ? "" : current.toString(),
                zone.getId());
    }
}
