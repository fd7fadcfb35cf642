package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** How things of one worker are put in order. */
final class InOrder {
    /** The order of their text; {@link UUID#compareTo} takes the halves as signed numbers. */
    static final Comparator<UUID> IDS = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    private InOrder() {}

    static Instant earlier(Instant a, Instant b) {
        return b.isBefore(a) ? b : a;
    }

    static Instant later(Instant a, Instant b) {
        return b.isAfter(a) ? b : a;
    }

    /** Index of the first that is not before {@code t} in a list sorted by time; its size when all are. */
    static <T> int firstFrom(Instant t, List<T> sorted, Function<T, Instant> time) {
        return first(sorted, item -> !time.apply(item).isBefore(t));
    }

    /** Index of the first that is after {@code t} in a list sorted by time; its size when none is. */
    static <T> int firstAfter(Instant t, List<T> sorted, Function<T, Instant> time) {
        return first(sorted, item -> time.apply(item).isAfter(t));
    }

    private static <T> int first(List<T> sorted, Predicate<T> reached) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached.test(sorted.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
