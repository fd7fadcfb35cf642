package io.aegira.query.casework;

import io.aegira.query.platform.Counted;
import java.time.LocalDate;

/**
 * How many incidents happened within a week.
 *
 * @param week its Monday, in the tenant's zone
 */
public record IncidentWeekView(LocalDate week, Counted incidents) {}
