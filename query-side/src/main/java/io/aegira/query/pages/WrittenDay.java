package io.aegira.query.pages;

import io.aegira.platform.web.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day as a form sends it: years 2000 to 9998. */
public final class WrittenDay {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9998;

    private WrittenDay() {}

    /** @throws Problem 400 naming the field */
    public static LocalDate of(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw Problem.invalid(field, "must be a day such as 2026-03-01");
        }
        throw Problem.invalid(field, "must be a day from the year 2000 on");
    }

    /** Its beginning, UTC, some days later; absent where nothing was written. */
    public static @Nullable OffsetDateTime beginning(String field, String text, int daysLater) {
        return text.isBlank()
                ? null
                : of(field, text).plusDays(daysLater).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
