package io.aegira.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as it stands in a page.
 *
 * @param machine for programs that read pages: ISO 8601
 * @param words for people, in the zone of the place that it is about
 */
public record Moment(String machine, String words) {
    private static final DateTimeFormatter TO_THE_MINUTE = english("EEE d MMM yyyy, HH:mm");
    private static final DateTimeFormatter TO_THE_DAY = english("EEE d MMM yyyy");
    private static final DateTimeFormatter LONG_DAY = english("EEEE d MMMM yyyy");
    private static final DateTimeFormatter WEEKDAY = english("EEE d MMM");
    private static final DateTimeFormatter SHORT_DAY = english("d MMM");

    public static Moment at(Instant instant, ZoneId zone) {
        return new Moment(instant.toString(), TO_THE_MINUTE.format(instant.atZone(zone)));
    }

    /** The day alone. */
    public static Moment dayOf(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone));
    }

    public static Moment of(LocalDate day) {
        return new Moment(day.toString(), TO_THE_DAY.format(day));
    }

    /** Without the year. */
    public static Moment weekdayOf(LocalDate day) {
        return new Moment(day.toString(), WEEKDAY.format(day));
    }

    public static Moment inFull(LocalDate day) {
        return new Moment(day.toString(), LONG_DAY.format(day));
    }

    public static String inShort(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
