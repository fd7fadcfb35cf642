package io.aegira.kernel.engine;

import java.util.Set;

/** A metric's findings as the worker would put them: on the scale of the question that was asked. */
final class OwnUnits {
    static final String UNKNOWN = "unknown";
    static final Set<String> FIELDS = Set.of(
            "answer",
            "baseline",
            "mad",
            "z",
            "delta",
            "slope_7d",
            "slope_14d",
            "volatility_14d",
            "volatility_prior_14d");

    private OwnUnits() {}

    /** Differences are positive when they are for the worse. */
    static String value(MetricFinding metric, String field) {
        if (field.equals("answer")) {
            return InWords.number(metric.answer());
        }
        if (!metric.features().has(field)) {
            return UNKNOWN;
        }
        double value = metric.features().value(field);
        return InWords.number(
                switch (field) {
                    case "baseline" -> metric.question().answerOf(value);
                    case "z" -> value;
                    default -> metric.question().ownUnits(value);
                });
    }
}
