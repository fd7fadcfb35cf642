package io.aegira.standalone.bench;

import java.util.Locale;

/**
 * A ratio and its limit.
 *
 * @param most whether the limit is the most that it may be, otherwise the least
 */
record Bar(String what, double measured, double limit, boolean most) {
    static Bar atLeast(String what, double measured, double limit) {
        return new Bar(what, measured, limit, false);
    }

    static Bar atMost(String what, double measured, double limit) {
        return new Bar(what, measured, limit, true);
    }

    boolean holds() {
        return most ? measured <= limit : measured >= limit;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-60s %8.2f   %s %6.2f   %s",
                what,
                measured,
                most ? "<=" : ">=",
                limit,
                holds() ? "holds" : "MISSED");
    }
}
