package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One response that counts for this worker.
 *
 * @param promptId absent: ad hoc, asked by nobody
 * @param answers by question key, in the question's own units; a key that is absent was left unanswered
 * @param form the version that was answered
 */
public record ResponseFact(
        UUID responseId, @Nullable UUID promptId, Instant submittedAt, Map<String, Double> answers, FormVersion form) {
    public ResponseFact {
        answers = Map.copyOf(answers);
    }
}
