package io.aegira.query.pages.administration;

import io.aegira.kernel.organisation.RetentionPolicy;
import io.aegira.query.pages.Words;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period as a form has it: years, months and days apart. */
final class WrittenPeriod {
    private WrittenPeriod() {}

    /** @return absent where none was written, or none that can be kept to, as the fields say */
    static @Nullable Period read(Fields fields) {
        Integer years = fields.number("years");
        Integer months = fields.number("months");
        Integer days = fields.number("days");
        if (!fields.areFine() || (years == null && months == null && days == null)) {
            return null;
        }
        Period period = Period.of(orNone(years), orNone(months), orNone(days));
        try {
            return new RetentionPolicy(period).identityAfterLeaving();
        } catch (IllegalArgumentException outOfRange) {
            fields.refuse("years", "A period is from 1 day to 30 years.");
            return null;
        }
    }

    /** {@code 2 years and 6 months}. */
    static String words(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(Words.count(number, unit, unit + "s"));
        }
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
