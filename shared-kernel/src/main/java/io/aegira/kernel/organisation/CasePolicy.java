package io.aegira.kernel.organisation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which episodes become a case.
 *
 * @param onHigh an episode that is or turns high opens one at that instant
 * @param openFor an episode that stays open this long opens one then; absent: time alone opens none
 */
public record CasePolicy(boolean onHigh, @Nullable Duration openFor) {
    public static final CasePolicy DEFAULT = new CasePolicy(true, Duration.ofDays(7));

    public CasePolicy {
        if (openFor != null && (openFor.isNegative() || openFor.isZero())) {
            throw new IllegalArgumentException("case_policy.open_for: must be positive");
        }
    }
}
