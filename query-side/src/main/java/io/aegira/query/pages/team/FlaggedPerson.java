package io.aegira.query.pages.team;

import io.aegira.query.pages.Moment;
import io.aegira.query.pages.cases.FlagWork;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who needs attention, as a supervisor is told: since when, and what to do.
 *
 * @param lasting how long already, in words
 * @param today what became of today's check-ins, in words
 * @param nextStep says nothing about why
 * @param work absent: there is no case, or the reader does not work on it
 */
record FlaggedPerson(
        Board.Person person,
        Moment since,
        String lasting,
        String today,
        String nextStep,
        @Nullable FlagWork work) implements FlaggedShown {
    @Override
    public FlaggedPerson flag() {
        return this;
    }
}
