package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A response and its adverse scores by metric, worked out once however many evaluations look back on it. */
final class ScoredResponse {
    static final Comparator<ScoredResponse> IN_ORDER =
            Comparator.comparing(ScoredResponse::submittedAt).thenComparing(ScoredResponse::id, InOrder.IDS);

    private final ResponseFact fact;
    private final Map<String, Double> scores = new HashMap<>();
    private final String text;

    ScoredResponse(ResponseFact fact) {
        this.fact = fact;
        StringBuilder canonical = new StringBuilder(fact.responseId().toString());
        canonical.append(' ').append(fact.submittedAt());
        for (FormQuestion question : fact.form().questions()) {
            Double answer = fact.answers().get(question.key());
            if (answer != null) {
                double score = question.adverse(answer);
                scores.put(question.metric(), score);
                canonical.append(' ').append(question.metric()).append('=').append(score);
            }
        }
        this.text = canonical.toString();
    }

    ResponseFact fact() {
        return fact;
    }

    UUID id() {
        return fact.responseId();
    }

    Instant submittedAt() {
        return fact.submittedAt();
    }

    @Nullable
    UUID promptId() {
        return fact.promptId();
    }

    /** 0…10; NaN when it left the metric out. */
    double score(String metric) {
        return scores.getOrDefault(metric, Double.NaN);
    }

    /** Id, instant and scores, as they enter the hash of an evaluation's inputs. */
    String text() {
        return text;
    }
}
