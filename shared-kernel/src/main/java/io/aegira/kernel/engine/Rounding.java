package io.aegira.kernel.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How every feature is rounded: its exact binary value to 6 decimals, half even (features_v1). Never gives −0. */
final class Rounding {
    private static final double MILLION = 1e6;

    private Rounding() {}

    static double toSix(double exact) {
        double millionths = exact * MILLION;
        double nearest = Math.rint(millionths);
        // Away from a tie the product's own error cannot change the nearest integer, and the quotient is correctly
        // rounded; BigDecimal says the same at many times the cost.
        boolean certain = Math.abs(millionths) < 1e9 && Math.abs(millionths - nearest) < 0.499;
        return certain
                ? nearest / MILLION + 0.0
                : new BigDecimal(exact).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
    }
}
