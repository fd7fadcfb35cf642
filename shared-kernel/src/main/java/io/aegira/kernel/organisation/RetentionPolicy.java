package io.aegira.kernel.organisation;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long a tenant keeps what.
 *
 * @param identityAfterLeaving after how long somebody who was deactivated is erased; absent: only when that is asked for. 1 day to 30
 *     years, ISO 8601 in years, months and days
 */
public record RetentionPolicy(@Nullable Period identityAfterLeaving) {
    private static final int MOST_MONTHS = 30 * 12;

    public RetentionPolicy {
        if (identityAfterLeaving != null
                && (identityAfterLeaving.isNegative()
                        || identityAfterLeaving.isZero()
                        || identityAfterLeaving.toTotalMonths() > MOST_MONTHS
                        || identityAfterLeaving.getDays() > 31 * MOST_MONTHS)) {
            throw new IllegalArgumentException("retention.identity_after_leaving: must be 1 day to 30 years");
        }
    }
}
