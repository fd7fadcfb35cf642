package io.aegira.query.pages.team;

import io.aegira.query.pages.FlagAsOf;
import java.util.List;

/**
 * Somebody who needs attention, and why.
 *
 * @param severity decides the colour; {@code severityInWords} says it
 * @param openedBy in words
 * @param reasons the gravest first
 * @param moreReasons how many are not shown here
 */
record FlaggedPersonWithReasons(
        FlaggedPerson flag,
        String severity,
        String severityInWords,
        String openedBy,
        List<FlagAsOf.Why> reasons,
        int moreReasons)
        implements FlaggedShown {
    @Override
    public FlaggedPersonWithReasons why() {
        return this;
    }
}
