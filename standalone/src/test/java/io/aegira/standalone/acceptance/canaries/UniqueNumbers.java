package io.aegira.standalone.acceptance.canaries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Numbers with seven digits behind the point, no two of which look the same when they are rounded to four. */
final class UniqueNumbers {
    private static final long SEED = 20_260_212;
    private static final int DIGITS = 7;
    private static final int TELLING = 4;
    private static final double SPREAD = 0.9;

    private final Random random = new Random(SEED);
    private final Set<String> taken = new HashSet<>();

    /** @param about the number before the point */
    double next(int about) {
        String text;
        do {
            text = String.format(Locale.ROOT, "%.7f", about + SPREAD * random.nextDouble());
        } while (text.endsWith("0") || !taken.add(rounded(text)));
        return Double.parseDouble(text);
    }

    static String text(double number) {
        return new BigDecimal(String.valueOf(number))
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** As far as what was computed of it goes at least. */
    static String shortened(String number) {
        return new BigDecimal(number).setScale(TELLING, RoundingMode.DOWN).toPlainString();
    }

    /** Those of an object that are as good as unique: with enough digits behind the point, and not too small. */
    static List<String> in(JsonNode features) {
        return features.valueStream()
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .map(BigDecimal::abs)
                .filter(value -> value.compareTo(BigDecimal.ONE) > 0
                        && value.stripTrailingZeros().scale() > TELLING)
                .map(BigDecimal::toPlainString)
                .distinct()
                .toList();
    }

    private static String rounded(String text) {
        return new BigDecimal(text)
                .setScale(TELLING - 1, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
