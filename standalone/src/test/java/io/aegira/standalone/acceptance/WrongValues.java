package io.aegira.standalone.acceptance;

import java.util.List;
import java.util.stream.Stream;

/** What does not fit a field of each kind, as JSON. */
enum WrongValues {
    ID("null", "{}", "[]", "\"\"", "0", "true", "\"not-a-uuid-7f3a\"", "\"5b1c4e0a-6a53-4a3e-9d5f-2f1f6c0f7a0g\""),
    TIME(
            "null",
            "{}",
            "[]",
            "\"\"",
            "0",
            "true",
            "\"yesterday-7f3a\"",
            "\"2026-03-04T05:16:17\"",
            "\"2026-03-04\"",
            "\"2026-02-30T05:16:17Z\"",
            "\"2026-03-04T25:16:17Z\"",
            "\"1999-12-31T23:59:59Z\""),
    NAME("null", "{}", "[]", "\"\"", "0", "true", "\"nonsense-7f3a\""),
    TEXT("null", "{}", "[]", "0", "true"),
    FILLED_TEXT("null", "{}", "[]", "\"\"", "\"  \"", "0", "true", "\"" + "x7f3a".repeat(41) + "\""),
    OBJECT("null", "[]", "\"\"", "\"nonsense-7f3a\"", "0", "true"),
    NUMBER("null", "{}", "[]", "\"\"", "\"7\"", "true"),
    VERSION("null", "{}", "[]", "\"\"", "\"1\"", "0", "2", "1.5", "true"),
    ZONE("null", "{}", "[]", "\"\"", "0", "true", "\"Mars/Olympus\"", "\"australia/perth\"", "\"+08:00\"");

    private final List<String> values;

    WrongValues(String... values) {
        this.values = List.of(values);
    }

    Stream<String> whenRequired() {
        return values.stream();
    }

    Stream<String> whenOptional() {
        return values.stream().filter(value -> !value.equals("null"));
    }
}
