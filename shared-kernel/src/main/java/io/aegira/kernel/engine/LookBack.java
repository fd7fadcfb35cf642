package io.aegira.kernel.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The other answers that an evaluation at one instant looks back on: 28 days, one per prompt, oldest first. */
final class LookBack {
    static final Duration REACH = Duration.ofDays(28);

    private static final double MICROS_OF_A_DAY = 86_400e6;

    private final Instant at;
    private final List<ScoredResponse> past;

    LookBack(Instant at, List<ScoredResponse> past) {
        this.at = at;
        this.past = past;
    }

    List<UUID> responseIds() {
        return past.stream().map(ScoredResponse::id).toList();
    }

    List<ScoredResponse> past() {
        return past;
    }

    /** t − 28 d ≤ submitted_at &lt; t. */
    Series baseline(String metric) {
        return series(metric, past);
    }

    /** (t − days, t). */
    Series lastDays(int days, String metric) {
        return series(metric, past.subList(firstAfter(days), past.size()));
    }

    /** (t − from, t − to]. */
    Series daysBetween(int from, int to, String metric) {
        return series(metric, past.subList(firstAfter(from), firstAfter(to)));
    }

    private int firstAfter(int daysAgo) {
        return InOrder.firstAfter(at.minus(Duration.ofDays(daysAgo)), past, ScoredResponse::submittedAt);
    }

    private Series series(String metric, List<ScoredResponse> responses) {
        Series.Builder points = new Series.Builder(responses.size() + 1);
        for (ScoredResponse response : responses) {
            double score = response.score(metric);
            if (!Double.isNaN(score)) {
                points.add(ChronoUnit.MICROS.between(at, response.submittedAt()) / MICROS_OF_A_DAY, score);
            }
        }
        return points.build();
    }
}
