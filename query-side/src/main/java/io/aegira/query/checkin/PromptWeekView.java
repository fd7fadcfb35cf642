package io.aegira.query.checkin;

import io.aegira.query.platform.Counted;
import java.time.LocalDate;

/**
 * What became of the prompts whose windows closed within a week.
 *
 * @param week its Monday, in the tenant's zone
 * @param people whose prompts these were
 */
public record PromptWeekView(
        LocalDate week, int people, Counted completedOnTime, Counted completedLate, Counted missed, Counted excused) {
    public static PromptWeekView none(LocalDate week) {
        return new PromptWeekView(week, 0, Counted.NONE, Counted.NONE, Counted.NONE, Counted.NONE);
    }
}
