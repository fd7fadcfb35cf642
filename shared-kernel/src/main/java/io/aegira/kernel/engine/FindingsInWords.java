package io.aegira.kernel.engine;

import java.util.Set;

/** The values that a reason can name beside those of one metric. */
final class FindingsInWords {
    private static final String MISSED_7D = "missed_7d";
    private static final String COUNTED_7D = "counted_7d";

    private FindingsInWords() {}

    static boolean isKnown(String placeholder, Set<String> features) {
        return placeholder.equals(MISSED_7D) || placeholder.equals(COUNTED_7D) || features.contains(placeholder);
    }

    static String value(Findings findings, String placeholder) {
        return switch (placeholder) {
            case MISSED_7D -> Integer.toString(findings.missed7d().missed());
            case COUNTED_7D -> Integer.toString(findings.missed7d().counted());
            case RuleLanguage.MISSINGNESS_7D -> value(findings, "missed_rate_7d");
            default -> placeholder.contains(".") ? ofMetric(findings, placeholder) : ofFeature(findings, placeholder);
        };
    }

    private static String ofFeature(Findings findings, String name) {
        return findings.features().has(name)
                ? InWords.number(findings.features().value(name))
                : OwnUnits.UNKNOWN;
    }

    private static String ofMetric(Findings findings, String placeholder) {
        int dot = placeholder.lastIndexOf('.');
        for (MetricFinding metric : findings.metrics()) {
            if (metric.metric().equals(placeholder.substring(0, dot))) {
                return OwnUnits.value(metric, placeholder.substring(dot + 1));
            }
        }
        return OwnUnits.UNKNOWN;
    }
}
