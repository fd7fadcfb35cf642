package io.aegira.query.pages.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what happened to a person, the latest first.
 *
 * @param earlier the day before which the next stretch lies; absent at the beginning of the history
 * @param point from where in time it is told, for the link to the next stretch; empty for now
 * @param <E> how much an entry tells
 */
record Timeline<E>(
        String personId, List<E> entries, @Nullable String earlier, String point) {}
