package io.aegira.query.pages.person;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them. */
final class Numbers {
    private Numbers() {}

    /** At most one decimal: 7, 3.8. */
    static String brief(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** With its sign, such as +2.1, −0.4 or 0. */
    static String signed(double value) {
        String brief = brief(value);
        if (brief.equals("0")) {
            return brief;
        }
        return brief.startsWith("-") ? "−" + brief.substring(1) : "+" + brief;
    }
}
