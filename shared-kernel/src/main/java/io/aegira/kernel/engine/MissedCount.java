package io.aegira.kernel.engine;

import java.util.OptionalDouble;

/**
 * Misses among the windows that count.
 *
 * @param counted missed and completed ones
 */
record MissedCount(int missed, int counted) {
    /** 0…1, rounded as features are; empty when nothing counts. */
    OptionalDouble rate() {
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of(Rounding.toSix((double) missed / counted));
    }
}
