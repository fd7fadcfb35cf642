package io.aegira.query.exports;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values as they stand in SQL: {@code COPY} has no parameters. */
final class SqlText {
    /** Between these two both sides write an instant alike. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    private SqlText() {}

    /** Whatever the text and however the server takes backslashes. */
    static String of(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    static String of(Collection<String> texts) {
        return texts.stream().map(SqlText::of).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }

    static String of(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return "'-infinity'";
        }
        return instant.isBefore(BEYOND) ? of(instant.toString()) + "::timestamptz" : "'infinity'";
    }
}
