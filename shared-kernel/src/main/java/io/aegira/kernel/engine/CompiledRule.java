package io.aegira.kernel.engine;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule that has passed the type check. Safe for use by several threads. */
record CompiledRule(Rule rule, Program program, RuleSubject subject, ReasonTemplate reason) {
    boolean holds(RuleInput input) throws CelEvaluationException {
        if (program.eval(input) instanceof Boolean holds) {
            return holds;
        }
        throw new IllegalStateException(rule.id() + " came to neither true nor false");
    }

    /** Never empty; one for each metric concerned when the text speaks of one metric. */
    List<Reason> reasons(Findings findings, RuleInput input) throws CelEvaluationException {
        if (!reason.isPerMetric()) {
            return List.of(new Reason(subject.feature(), reason.about(findings)));
        }
        List<Reason> reasons = new ArrayList<>();
        for (MetricFinding metric : findings.metrics()) {
            // Whatever the expression counts or combines: a metric helped it if it would hold were all like that one.
            if (holds(input.allLike(metric))) {
                String feature = metric.metric() + "_" + subject.field();
                reasons.add(new Reason(feature, reason.about(findings, metric)));
            }
        }
        return reasons.isEmpty() ? List.of(new Reason(subject.feature(), "several metrics taken together")) : reasons;
    }

    /** Meets failures such as a division by zero or an index without an element before any worker does. */
    void tryOut(Set<String> metrics) throws CelEvaluationException {
        holds(new RuleInput(feature -> Double.NaN, List.of(), false));
        holds(new RuleInput(
                feature -> 1.0, metrics.stream().map(CompiledRule::sample).toList(), true));
    }

    private static Map<String, Object> sample(String metric) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", metric);
        fields.put("score", 1.0);
        for (String name : MetricFeatures.NAMES) {
            fields.put(name, 1.0);
        }
        return fields;
    }
}
