package io.aegira.query.checkin;

import java.time.LocalDate;

/**
 * What became of the prompts whose windows closed within a week.
 *
 * @param week its Monday, in the tenant's zone
 */
public record PromptWeekView(LocalDate week, int completedOnTime, int completedLate, int missed, int excused) {}
