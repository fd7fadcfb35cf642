package io.aegira.kernel.engine;

import java.util.ArrayList;
import java.util.List;

/** What rules see, without the history it would take to come to it. */
final class Measured {
    private final Features features = new Features();
    private final List<MetricFinding> metrics = new ArrayList<>();
    private boolean available = true;

    Measured feature(String name, double value) {
        features.put(name, value);
        return this;
    }

    Measured unavailable() {
        available = false;
        return this;
    }

    /** A metric of the standard form, with values in the order of their names. */
    Measured metric(String metric, double answer, String names, double... values) {
        FormQuestion question = FormVersion.STANDARD.questions().stream()
                .filter(candidate -> candidate.metric().equals(metric))
                .findFirst()
                .orElseThrow();
        Features ofMetric = new Features();
        List<String> each = List.of(names.split(" ", -1));
        for (int i = 0; i < each.size(); i++) {
            ofMetric.put(each.get(i), values[i]);
        }
        features.include(metric + "_", ofMetric);
        metrics.add(new MetricFinding(question, answer, question.adverse(answer), ofMetric));
        return this;
    }

    Verdict judgedBy(Ruleset ruleset) {
        return ruleset.judge(new Findings(features, metrics, new MissedCount(2, 6), available));
    }

    Verdict judged() {
        return judgedBy(Ruleset.v1());
    }
}
