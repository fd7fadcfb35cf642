package io.aegira.query.risk;

import io.aegira.query.platform.Counted;
import java.time.LocalDate;

/**
 * What the engine decided within a week, by its current signals, and the supported episodes that opened in it.
 *
 * @param week its Monday, in the tenant's zone
 */
public record RiskWeekView(
        LocalDate week,
        Counted evaluations,
        Counted medium,
        Counted high,
        Counted complianceFlags,
        Counted episodesOpened) {
    public static RiskWeekView none(LocalDate week) {
        return new RiskWeekView(week, Counted.NONE, Counted.NONE, Counted.NONE, Counted.NONE, Counted.NONE);
    }
}
