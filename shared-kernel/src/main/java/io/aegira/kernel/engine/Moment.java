package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to evaluate: an answer at its submission, or a missed window at its close.
 *
 * @param sourceId the response's id, or the miss's
 * @param response absent: a missed window
 */
record Moment(
        Instant at,
        UUID sourceId,
        @Nullable UUID promptId,
        @Nullable ScoredResponse response) {
    /** By time; at the same instant misses before answers, then by id. */
    static final Comparator<Moment> IN_ORDER = Comparator.comparing(Moment::at)
            .thenComparing(moment -> moment.response() != null)
            .thenComparing(Moment::sourceId, InOrder.IDS);

    static Moment of(ScoredResponse response) {
        return new Moment(response.submittedAt(), response.id(), response.promptId(), response);
    }

    static Moment missed(PromptWindow window, UUID missedId) {
        return new Moment(window.closesAt(), missedId, window.prompt().promptId(), null);
    }

    /** The instant before which there are about {@code count} of them; those of one instant are never parted. */
    static Optional<Instant> endOfFirst(int count, List<Moment> inOrder) {
        return inOrder.stream()
                .skip(count)
                .map(Moment::at)
                .filter(at -> at.isAfter(inOrder.getFirst().at()))
                .findFirst();
    }

    EvaluationKind kind() {
        return response == null ? EvaluationKind.MISSED : EvaluationKind.RESPONSE;
    }
}
