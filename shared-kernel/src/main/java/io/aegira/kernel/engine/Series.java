package io.aegira.kernel.engine;

import java.util.Arrays;

/**
 * Scores of one metric over time. Not a record: arrays have no equality.
 *
 * <p>Times are days (24 h elapsed) from the evaluation's instant, so the past is negative and the present 0.
 */
final class Series {
    private final double[] days;
    private final double[] scores;

    private Series(double[] days, double[] scores) {
        this.days = days;
        this.scores = scores;
    }

    int size() {
        return scores.length;
    }

    double[] days() {
        return days;
    }

    double[] scores() {
        return scores;
    }

    Series withPresent(double score) {
        double[] moreDays = Arrays.copyOf(days, days.length + 1);
        double[] moreScores = Arrays.copyOf(scores, scores.length + 1);
        moreScores[scores.length] = score;
        return new Series(moreDays, moreScores);
    }

    static final class Builder {
        private final double[] days;
        private final double[] scores;
        private int size;

        Builder(int capacity) {
            days = new double[capacity];
            scores = new double[capacity];
        }

        void add(double day, double score) {
            days[size] = day;
            scores[size++] = score;
        }

        Series build() {
            return new Series(Arrays.copyOf(days, size), Arrays.copyOf(scores, size));
        }
    }
}
