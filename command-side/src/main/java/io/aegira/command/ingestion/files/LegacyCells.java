package io.aegira.command.ingestion.files;

import io.aegira.kernel.UuidText;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.web.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row, each in the form that its column has. @param cell by column, null where blank */
record LegacyCells(Function<String, @Nullable String> cell) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?");

    /** @throws Problem naming the column when it holds what the log cannot keep */
    @Nullable
    String text(String column) {
        String text = cell.apply(column);
        if (text != null && (text.indexOf('\0') >= 0 || text.length() > AegiraJson.MAX_TEXT_CHARACTERS)) {
            throw Problem.invalid(
                    column, "must have at most " + AegiraJson.MAX_TEXT_CHARACTERS + " characters, NUL not among them");
        }
        return text;
    }

    /** @throws Problem naming the column when it is blank */
    String given(String column) {
        String text = text(column);
        if (text == null) {
            throw Problem.invalid(column, "must be given");
        }
        return text;
    }

    UUID id(String column) {
        String text = given(column);
        if (!UuidText.is(text)) {
            throw Problem.invalid(column, "must be a UUID");
        }
        return UUID.fromString(text);
    }

    @Nullable
    BigDecimal number(String column) {
        String text = text(column);
        if (text != null && !NUMBER.matcher(text).matches()) {
            throw Problem.invalid(column, "must be a number");
        }
        return text == null ? null : new BigDecimal(text);
    }

    LocalDateTime localTime(String column) {
        String text = given(column);
        try {
            if (TIME.matcher(text).matches()) {
                return LocalDateTime.parse(text.replace(' ', 'T'));
            }
        } catch (DateTimeException noSuchTime) {
            throw Problem.invalid(column, "is not in the calendar");
        }
        throw Problem.invalid(column, "must be a time without an offset such as 2026-02-12 07:05:00");
    }

    @Nullable
    LocalDate date(String column) {
        String text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw Problem.invalid(column, "must be a date such as 2026-02-12");
        }
    }

    @Nullable
    String oneOf(String column, Pattern allowed) {
        String text = text(column);
        if (text != null && !allowed.matcher(text).matches()) {
            throw Problem.invalid(column, "must be one of " + allowed.pattern().replace("|", ", "));
        }
        return text;
    }
}
