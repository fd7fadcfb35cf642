package io.aegira.kernel.engine;

import java.util.OptionalDouble;

/** The features of one metric for one answer: features_v1, all on adverse scores 0…10. */
final class MetricFeatures {
    static final String[] NAMES = {
        "baseline", "mad", "z", "delta", "slope_7d", "slope_14d", "volatility_14d", "volatility_prior_14d"
    };

    private static final int POINTS_OF_A_BASELINE = 7;
    private static final int POINTS_OF_A_VOLATILITY = 5;

    /**
     * Makes the MAD of normally distributed values their standard deviation (robust z-score, Iglewicz and Hoaglin
     * 1993).
     */
    private static final double MAD_OF_NORMAL = 1.4826;

    private final FormQuestion question;
    private final double score;
    private final LookBack past;
    private final Features features = new Features();

    private MetricFeatures(FormQuestion question, double score, LookBack past) {
        this.question = question;
        this.score = score;
        this.past = past;
    }

    static Features of(FormQuestion question, double score, LookBack past) {
        MetricFeatures metric = new MetricFeatures(question, score, past);
        metric.deviation();
        metric.slope("slope_7d", 7, 3);
        metric.slope("slope_14d", 14, 5);
        metric.volatility();
        return metric.features;
    }

    private void deviation() {
        double[] values = past.baseline(question.metric()).scores();
        if (values.length < POINTS_OF_A_BASELINE) {
            String why = "baseline forming: " + values.length + " of " + POINTS_OF_A_BASELINE;
            features.lack(why, "baseline", "mad", "z", "delta");
            return;
        }
        double median = Statistics.median(values);
        double mad = Statistics.medianAbsoluteDeviation(values, median);
        features.put("baseline", median);
        features.put("mad", mad);
        features.put("z", (score - median) / (MAD_OF_NORMAL * mad + question.smallestChange()));
        features.put("delta", score - median);
    }

    private void slope(String name, int days, int needed) {
        Series points = past.lastDays(days, question.metric()).withPresent(score);
        if (points.size() < needed) {
            features.lack(tooFew(points, needed, "in " + days + " days"), name);
            return;
        }
        OptionalDouble slope = Statistics.slope(points.days(), points.scores());
        if (slope.isPresent()) {
            features.put(name, slope.getAsDouble());
        } else {
            features.lack("all points at one time", name);
        }
    }

    private void volatility() {
        Series recent = past.lastDays(14, question.metric()).withPresent(score);
        if (recent.size() < POINTS_OF_A_VOLATILITY) {
            features.lack(tooFew(recent, POINTS_OF_A_VOLATILITY, "in 14 days"), "volatility_14d");
            features.lack("volatility_14d is absent", "volatility_prior_14d");
            return;
        }
        features.put("volatility_14d", Statistics.standardDeviation(recent.scores()));
        Series prior = past.daysBetween(28, 14, question.metric());
        if (prior.size() < POINTS_OF_A_VOLATILITY) {
            features.lack(tooFew(prior, POINTS_OF_A_VOLATILITY, "in the 14 days before"), "volatility_prior_14d");
        } else {
            features.put("volatility_prior_14d", Statistics.standardDeviation(prior.scores()));
        }
    }

    private static String tooFew(Series points, int needed, String when) {
        return points.size() + " of " + needed + " points " + when;
    }
}
