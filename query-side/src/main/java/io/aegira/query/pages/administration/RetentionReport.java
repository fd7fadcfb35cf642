package io.aegira.query.pages.administration;

import io.aegira.query.pages.Moment;
import java.util.List;

/**
 * Whom a period erases.
 *
 * @param known whether the side that erases could be asked
 * @param period in words
 * @param due how many at once; {@code coming} how many later
 * @param people the first of them, whose time is up first
 */
record RetentionReport(boolean known, String period, int due, int coming, List<Person> people) {
    /** @param erasedOn the day from which on */
    record Person(String name, Moment leftOn, Moment erasedOn, boolean atOnce) {}

    public int others() {
        return due + coming - people.size();
    }
}
