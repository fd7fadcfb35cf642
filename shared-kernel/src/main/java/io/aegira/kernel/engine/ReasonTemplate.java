package io.aegira.kernel.engine;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's reason with its placeholders: <code>{fatigue.answer} vs {fatigue.baseline}</code>. See {@link Ruleset} for
 * what they can be.
 */
final class ReasonTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final String METRIC = "metric";

    private final String text;

    ReasonTemplate(String text) {
        this.text = text;
    }

    /** Said of each metric that made the rule fire, rather than once. */
    boolean isPerMetric() {
        return placeholders().contains(METRIC);
    }

    List<String> unknownPlaceholders(Set<String> features, Set<String> metrics) {
        return placeholders().stream()
                .filter(placeholder -> !isKnown(placeholder, features, metrics))
                .toList();
    }

    private boolean isKnown(String placeholder, Set<String> features, Set<String> metrics) {
        int dot = placeholder.lastIndexOf('.');
        if (dot >= 0) {
            return metrics.contains(placeholder.substring(0, dot))
                    && OwnUnits.FIELDS.contains(placeholder.substring(dot + 1));
        }
        if (isPerMetric() && (placeholder.equals(METRIC) || OwnUnits.FIELDS.contains(placeholder))) {
            return true;
        }
        return FindingsInWords.isKnown(placeholder, features);
    }

    String about(Findings findings) {
        return fill(placeholder -> FindingsInWords.value(findings, placeholder));
    }

    String about(Findings findings, MetricFinding metric) {
        return fill(placeholder -> {
            if (placeholder.equals(METRIC)) {
                return InWords.name(metric.metric());
            }
            return OwnUnits.FIELDS.contains(placeholder)
                    ? OwnUnits.value(metric, placeholder)
                    : FindingsInWords.value(findings, placeholder);
        });
    }

    private String fill(UnaryOperator<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    private List<String> placeholders() {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
