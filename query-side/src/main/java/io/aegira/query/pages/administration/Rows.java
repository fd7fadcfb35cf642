package io.aegira.query.pages.administration;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many rows of fields a form has; the form says so itself. */
final class Rows {
    private static final String FIELD = "rows";
    /** More fields than a server takes from one form. */
    private static final int MOST = 1_000;

    private static final int EMPTY = 2;

    private Rows() {}

    /** @param filled so many, and some more to be filled */
    static void put(Map<String, String> typed, int filled) {
        typed.put(FIELD, Integer.toString(filled + EMPTY));
    }

    /** Their numbers, from 0 on. */
    static List<Integer> of(TypedForm form) {
        String rows = form.value(FIELD);
        int number = rows.matches("\\d{1,4}") ? Math.min(MOST, Integer.parseInt(rows)) : EMPTY;
        return IntStream.range(0, number).boxed().toList();
    }
}
