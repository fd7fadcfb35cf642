package io.aegira.query.dashboards;

import java.time.LocalDate;

/**
 * One week: the leading indicators, compliance and risk, beside the lagging one, incidents.
 *
 * @param week its Monday, in the tenant's zone
 */
public record TrendWeekView(
        LocalDate week,
        int completedOnTime,
        int completedLate,
        int missed,
        int excused,
        int evaluations,
        int medium,
        int high,
        int complianceFlags,
        int episodesOpened,
        int incidents) {}
