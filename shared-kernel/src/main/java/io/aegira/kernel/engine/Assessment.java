package io.aegira.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Computes features_v1 for one moment of a worker's history. */
final class Assessment {
    private static final String VOLATILITY = "volatility_14d";

    private final WorkerHistory history;
    private final Moment moment;
    private final LookBack past;
    private final Features features = new Features();
    private final List<MetricFinding> metrics = new ArrayList<>();

    private Assessment(WorkerHistory history, Moment moment, LookBack past) {
        this.history = history;
        this.moment = moment;
        this.past = past;
    }

    static Findings of(WorkerHistory history, Moment moment, LookBack past, boolean available) {
        Assessment assessment = new Assessment(history, moment, past);
        if (moment.response() != null) {
            assessment.answers(moment.response().fact());
        }
        MissedCount missed7d = assessment.missingness();
        assessment.context();
        return new Findings(assessment.features, assessment.metrics, missed7d, available);
    }

    private void answers(ResponseFact response) {
        for (FormQuestion question : response.form().questions()) {
            String prefix = question.metric() + "_";
            Double answer = response.answers().get(question.key());
            if (answer == null) {
                for (String name : MetricFeatures.NAMES) {
                    features.lack("not answered", prefix + name);
                }
                continue;
            }
            double score = question.adverse(answer);
            Features ofMetric = MetricFeatures.of(question, score, past);
            features.include(prefix, ofMetric);
            metrics.add(new MetricFinding(question, answer, score, ofMetric));
        }
        meanVolatility();
    }

    /** Of the rounded values, in the form's order: another order of adding could round differently. */
    private void meanVolatility() {
        double[] volatilities = metrics.stream()
                .filter(metric -> metric.features().has(VOLATILITY))
                .mapToDouble(metric -> metric.features().value(VOLATILITY))
                .toArray();
        if (volatilities.length == 0) {
            features.lack("no metric has a volatility", VOLATILITY);
        } else {
            features.put(VOLATILITY, Statistics.mean(volatilities));
        }
    }

    private MissedCount missingness() {
        MissedCount missed7d = history.windows().missedWithin(7, moment.at());
        rate("missed_rate_7d", missed7d, 7);
        rate("missed_rate_28d", history.windows().missedWithin(28, moment.at()), 28);
        features.put("miss_streak", history.windows().missStreak(moment.at()));
        return missed7d;
    }

    private void rate(String name, MissedCount count, int days) {
        OptionalDouble rate = count.rate();
        if (rate.isPresent()) {
            features.put(name, rate.getAsDouble());
        } else {
            features.lack("no window that counts in " + days + " days", name);
        }
    }

    private void context() {
        ShiftContext context = history.shiftContext(moment);
        if (context != null) {
            context.addTo(features);
        } else {
            features.lack(moment.promptId() == null ? "ad hoc answer" : "no standing shift", ShiftContext.NAMES);
        }
    }
}
