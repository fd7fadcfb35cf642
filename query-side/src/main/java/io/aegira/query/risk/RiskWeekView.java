package io.aegira.query.risk;

import java.time.LocalDate;

/**
 * What the engine decided within a week, by its current signals, and the supported episodes that opened in it.
 *
 * @param week its Monday, in the tenant's zone
 */
public record RiskWeekView(
        LocalDate week, int evaluations, int medium, int high, int complianceFlags, int episodesOpened) {}
