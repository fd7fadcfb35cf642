package io.aegira.kernel.engine;

import java.time.Instant;

/**
 * Something that is now known otherwise about a worker, such as a late answer, a leave entered afterwards or a moved shift.
 *
 * @param from it says nothing about any instant before
 * @param reach nor about any after: the submission of an answer, the close of a window, the end of a shift or of a leave, of
 *     what was as well as of what is
 * @param roster it may concern shifts, or whose prompts they are
 */
public record Change(Instant from, Instant reach, boolean roster) {
    /** Both together, and what lies between them. */
    public Change and(Change other) {
        return new Change(InOrder.earlier(from, other.from), InOrder.later(reach, other.reach), roster || other.roster);
    }

    /**
     * The first instant from which on every evaluation is the same with and without this change.
     *
     * <p>Features look 28 days back, past the change and past the windows and answers that belong to it. Three of them have
     * no fixed window: {@code miss_streak} reaches to the first later prompt that is completed, {@code consecutive_shifts} to
     * the first later day on which no shift starts, {@code hours_since_last_shift} to the first shift that ends later; of
     * their shifts' prompts, to the last window and answer.
     *
     * @param facts with the change
     * @return {@link Instant#MAX} when no later prompt is completed
     */
    public Instant horizon(WorkerFacts facts) {
        return new Horizon(this, facts).instant();
    }
}
