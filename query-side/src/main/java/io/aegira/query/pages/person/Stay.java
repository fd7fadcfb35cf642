package io.aegira.query.pages.person;

import io.aegira.query.platform.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days that a page looks at. @param last included */
record Stay(LocalDate first, LocalDate last, ZoneId zone) {
    static final int SHORT = 28;
    static final int LONG = 90;

    /** @param days any but the long one means the short one */
    static Stay until(LocalDate last, int days, ZoneId zone) {
        return new Stay(last.minusDays((days == LONG ? LONG : SHORT) - 1L), last, zone);
    }

    int days() {
        return Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
    }

    Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant to() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Period period() {
        return new Period(from(), to());
    }
}
