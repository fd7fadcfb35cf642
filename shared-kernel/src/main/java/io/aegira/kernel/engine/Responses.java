package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker's responses in order of time. */
final class Responses {
    private final List<ScoredResponse> inOrder;

    /** @param earliest responses before this are out of every evaluation's reach */
    Responses(List<ResponseFact> facts, Instant earliest) {
        inOrder = facts.stream()
                .filter(fact -> !fact.submittedAt().isBefore(earliest))
                .map(ScoredResponse::new)
                .sorted(ScoredResponse.IN_ORDER)
                .toList();
    }

    List<ScoredResponse> from(Instant t) {
        return inOrder.subList(InOrder.firstFrom(t, inOrder, ScoredResponse::submittedAt), inOrder.size());
    }

    /**
     * The history of an evaluation at {@code t}: what it may compare an answer to this prompt with (features_v1,
     * "Evaluations").
     */
    LookBack before(Instant t, @Nullable UUID ownPromptId) {
        int start = InOrder.firstFrom(t.minus(LookBack.REACH), inOrder, ScoredResponse::submittedAt);
        int end = InOrder.firstFrom(t, inOrder, ScoredResponse::submittedAt);
        return new LookBack(t, latestPerPrompt(inOrder.subList(start, end), ownPromptId));
    }

    private static List<ScoredResponse> latestPerPrompt(List<ScoredResponse> candidates, @Nullable UUID ownPromptId) {
        Set<UUID> taken = new HashSet<>();
        if (ownPromptId != null) {
            taken.add(ownPromptId);
        }
        List<ScoredResponse> latest = new ArrayList<>(candidates.size());
        for (ScoredResponse candidate : candidates.reversed()) {
            UUID promptId = candidate.promptId();
            if (promptId == null || taken.add(promptId)) {
                latest.add(candidate);
            }
        }
        Collections.reverse(latest);
        return latest;
    }
}
