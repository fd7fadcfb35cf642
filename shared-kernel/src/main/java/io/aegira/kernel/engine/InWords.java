package io.aegira.kernel.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers and names as people read them. */
final class InWords {
    private InWords() {}

    /** At most two decimals and no trailing zero: 7, 3.8, 0.25. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** {@code sleep_quality} is sleep quality. */
    static String name(String metric) {
        return metric.replace('_', ' ');
    }
}
