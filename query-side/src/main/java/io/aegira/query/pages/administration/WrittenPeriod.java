package io.aegira.query.pages.administration;

import io.aegira.kernel.organisation.RetentionPolicy;
import java.time.Period;
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

    private static int orNone(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
