package io.aegira.query.pages.person;

import io.aegira.query.pages.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The top of a person's page.
 *
 * @param place team and site, in words; empty for who has none
 * @param flag absent while no episode goes on
 * @param until the last day looked at
 * @param seen from where in time
 */
record Head(
        String id,
        String name,
        String place,
        boolean active,
        @Nullable Flag flag,
        Moment until,
        Ways ways,
        Seen seen) {

    /** @param lasting in words */
    record Flag(Moment since, String lasting) {}

    /**
     * From where in time the page is looked at.
     *
     * @param asOf for the input; empty for now, and so is {@code knownAt}
     * @param asOfInWords absent for now
     */
    record Seen(
            String asOf,
            String knownAt,
            @Nullable Moment asOfInWords,
            @Nullable Moment knownAtInWords) {
        public boolean now() {
            return asOfInWords == null && knownAtInWords == null;
        }
    }

    /** The ways to other stretches of time; query strings of this page. Absent where the history ends. @param first the first day looked at */
    record Ways(
            int days,
            String first,
            String shortStay,
            String longStay,
            @Nullable String earlier,
            @Nullable String later,
            String day) {}
}
