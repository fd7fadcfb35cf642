package io.aegira.kernel.engine;

/**
 * One numeric question of a form version.
 *
 * @param key the question's name in an answer
 * @param metric what it measures; features are named after it
 * @param min lowest answer, inclusive
 * @param max highest answer, inclusive
 * @param step the scale's resolution in its own units, not a grid: any number in min…max is an answer
 */
public record FormQuestion(String key, String metric, double min, double max, double step, Polarity polarity) {
    /** Adverse scores run from 0 to this. */
    static final double WORST = 10;

    /** @throws IllegalArgumentException naming the field that is not valid */
    public FormQuestion {
        if (key.isBlank()) {
            throw new IllegalArgumentException("questions.key: must not be blank");
        }
        if (metric.isBlank()) {
            throw new IllegalArgumentException("questions.metric: must not be blank");
        }
        if (!(min < max) || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException("questions.min: must be a number below max");
        }
        if (!(step > 0) || !Double.isFinite(step)) {
            throw new IllegalArgumentException("questions.step: must be a number above 0");
        }
    }

    /** The adverse score of an answer, 0 (best) … 10 (worst): features_v1, "Adverse scores". */
    public double adverse(double answer) {
        double distance = polarity == Polarity.HIGHER_IS_WORSE ? answer - min : max - answer;
        return WORST * distance / (max - min);
    }

    /** The answer, in the worker's own units, that has this adverse score: the inverse of {@link #adverse}. */
    public double answerOf(double adverseScore) {
        double distance = ownUnits(adverseScore);
        return polarity == Polarity.HIGHER_IS_WORSE ? min + distance : max - distance;
    }

    /** A difference between adverse scores as a length on the worker's own scale; positive is worse. */
    double ownUnits(double adverseDifference) {
        return adverseDifference * (max - min) / WORST;
    }

    boolean accepts(double answer) {
        return min <= answer && answer <= max;
    }

    /**
     * ε of features_v1: the smallest detectable change as an adverse difference, one step of the scale and at least
     * 0.5.
     */
    double smallestChange() {
        return Math.max(0.5, WORST * step / (max - min));
    }
}
