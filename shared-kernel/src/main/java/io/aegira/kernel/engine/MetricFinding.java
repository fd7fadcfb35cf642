package io.aegira.kernel.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * What one answered question came to.
 *
 * @param answer in the worker's own units
 * @param score the same as an adverse score, 0…10
 * @param features by name without the metric
 */
record MetricFinding(FormQuestion question, double answer, double score, Features features) {
    String metric() {
        return question.metric();
    }

    /** As an element of the list {@code metrics} that rules see; what is absent is NaN. */
    Map<String, Object> forRules() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", metric());
        fields.put("score", Rounding.toSix(score));
        for (String name : MetricFeatures.NAMES) {
            fields.put(name, features.value(name));
        }
        return fields;
    }
}
