package io.aegira.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which stretch of a list is asked for: the parameters {@code cursor} and {@code limit}. Handlers of lists take it as a parameter.
 *
 * @param cursor absent: from the beginning
 * @param limit at most so many rows; 50 unless given, never above 500
 */
public record PageRequest(Optional<Cursor> cursor, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /** How many rows to fetch: one more than asked for tells whether the list goes on. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The page to answer with.
     *
     * @param fetched up to {@link #fetch()} rows
     * @param keys the sort keys of a row, in the list's order
     */
    public <T> Page<T> page(List<T> fetched, Function<T, Object[]> keys) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, limit);
        return new Page<>(List.copyOf(items), Cursor.after(keys.apply(items.getLast())));
    }
}
