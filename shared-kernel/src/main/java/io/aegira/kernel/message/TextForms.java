package io.aegira.kernel.message;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts that every event is full of, read by hand: formatters and regular expressions take many times as long. */
final class TextForms {
    private static final String DATE_AND_MINUTE = "dddd-dd-ddTdd:dd";
    private static final String OFFSET = "+dd:dd";
    private static final int MOST_DIGITS_OF_A_SECOND = 9;
    private static final int ID_LENGTH = 36;
    private static final int MIDDLE_OF_ID = 18;

    private TextForms() {}

    /** Of 8-4-4-4-12 hexadecimal digits; nothing else is one. */
    static @Nullable UUID id(String text) {
        if (text.length() != ID_LENGTH) {
            return null;
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < ID_LENGTH; i++) {
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (text.charAt(i) != '-') {
                    return null;
                }
                continue;
            }
            int digit = hexDigit(text.charAt(i));
            if (digit < 0) {
                return null;
            }
            high = i < MIDDLE_OF_ID ? high << 4 | digit : high;
            low = i < MIDDLE_OF_ID ? low : low << 4 | digit;
        }
        return new UUID(high, low);
    }

    /**
     * Date, T, time to the minute, second or fraction of one, and an offset or Z; nothing else is one.
     *
     * @throws DateTimeException when there is no such time
     */
    static @Nullable OffsetDateTime time(String text) {
        if (!isTime(text)) {
            return null;
        }
        int end = endOfTime(text);
        boolean seconds = end > DATE_AND_MINUTE.length();
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                seconds ? number(text, 17, 19) : 0,
                nanos(text, 20, end),
                offset(text, end));
    }

    private static int endOfTime(String text) {
        return text.length() - (Character.toLowerCase(text.charAt(text.length() - 1)) == 'z' ? 1 : OFFSET.length());
    }

    private static int nanos(String text, int from, int end) {
        int nanos = 0;
        for (int i = 0; i < MOST_DIGITS_OF_A_SECOND; i++) {
            nanos = nanos * 10 + (from + i < end ? text.charAt(from + i) - '0' : 0);
        }
        return nanos;
    }

    private static ZoneOffset offset(String text, int at) {
        if (text.length() == at + 1) {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, at + 1, at + 3), sign * number(text, at + 4, at + 6));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isTime(String text) {
        if (!has(DATE_AND_MINUTE, text, 0)) {
            return false;
        }
        int at = DATE_AND_MINUTE.length();
        if (has(":dd", text, at)) {
            at += 3;
            int digits = has(".", text, at) ? digitsFrom(text, at + 1) : 0;
            if (digits > MOST_DIGITS_OF_A_SECOND) {
                return false;
            }
            at += digits == 0 ? 0 : digits + 1;
        }
        return isOffset(text, at);
    }

    private static boolean isOffset(String text, int at) {
        if (text.length() == at + 1) {
            return text.charAt(at) == 'Z' || text.charAt(at) == 'z';
        }
        return text.length() == at + OFFSET.length() && has(OFFSET, text, at);
    }

    private static int digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    /** In the form, d stands for a digit, T for either case of it and + for either sign. */
    private static boolean has(String form, String text, int from) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (!fits(form.charAt(i), text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char form, char c) {
        return switch (form) {
            case 'd' -> isDigit(c);
            case 'T' -> c == 'T' || c == 't';
            case '+' -> c == '+' || c == '-';
            default -> c == form;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int hexDigit(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int letter = c | ' ';
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
