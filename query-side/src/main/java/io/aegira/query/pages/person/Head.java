package io.aegira.query.pages.person;

import io.aegira.query.pages.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The top of a person's page.
 *
 * @param place team and site, in words; empty for who has none
 * @param flag absent while no episode goes on
 * @param until the last day looked at
 */
record Head(
        String id,
        String name,
        String place,
        boolean active,
        @Nullable Flag flag,
        Moment until,
        Ways ways) {

    /** @param lasting in words */
    record Flag(Moment since, String lasting) {}

    /** The ways to other stretches of time; query strings of this page. Absent where the history ends. */
    record Ways(
            int days,
            String shortStay,
            String longStay,
            @Nullable String earlier,
            @Nullable String later,
            String day) {}
}
