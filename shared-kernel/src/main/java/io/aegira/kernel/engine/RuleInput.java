package io.aegira.kernel.engine;

import dev.cel.runtime.CelVariableResolver;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The values of a rule's variables. A variable without a value would make CEL answer "unknown" instead of a boolean, so
 * every one has some.
 *
 * @param features by name; NaN when absent
 */
record RuleInput(ToDoubleFunction<String> features, List<Map<String, Object>> metrics, boolean available)
        implements CelVariableResolver {
    static RuleInput of(Findings findings) {
        return new RuleInput(
                findings.features()::value,
                findings.metrics().stream().map(MetricFinding::forRules).toList(),
                findings.available());
    }

    /** The same worker, were every metric like this one. */
    RuleInput allLike(MetricFinding metric) {
        return new RuleInput(features, Collections.nCopies(metrics.size(), metric.forRules()), available);
    }

    @Override
    public Optional<Object> find(String name) {
        return Optional.of(
                switch (name) {
                    case RuleLanguage.AVAILABLE -> available;
                    case RuleLanguage.METRICS -> metrics;
                    case RuleLanguage.MISSINGNESS_7D -> features.applyAsDouble("missed_rate_7d");
                    default -> features.applyAsDouble(name);
                });
    }
}
