package io.aegira.kernel.message;

/** The forms of the texts that every event is full of, told by hand: a regular expression takes ten times as long. */
final class TextForms {
    private static final String DATE_AND_MINUTE = "dddd-dd-ddTdd:dd";
    private static final String OFFSET = "+dd:dd";
    private static final int MOST_DIGITS_OF_A_SECOND = 9;
    private static final int ID_LENGTH = 36;

    private TextForms() {}

    /** 8-4-4-4-12 hexadecimal digits. */
    static boolean isId(String text) {
        if (text.length() != ID_LENGTH) {
            return false;
        }
        for (int i = 0; i < ID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Date, T, time to the minute, second or fraction of one, and an offset or Z. */
    static boolean isTime(String text) {
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

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
