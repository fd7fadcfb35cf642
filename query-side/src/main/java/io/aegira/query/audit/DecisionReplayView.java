package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Difference;
import io.aegira.query.audit.DecisionReplay.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a replay.
 *
 * @param progress 0…1
 * @param etaSeconds absent while nothing can be said
 * @param decisions signals that were recomputed
 * @param identical those that came out exactly as recorded
 * @param consequences withdrawals and episode events that were checked against what follows
 * @param differing signals, withdrawals and episode events that do not come out as recorded
 * @param different the first 1 000 differences, field by field
 */
public record DecisionReplayView(
        UUID replayId,
        Status status,
        double progress,
        @Nullable Long etaSeconds,
        long decisions,
        long identical,
        long consequences,
        long differing,
        List<Shown> different,
        @Nullable String failure) {
    /** @param figures whether the reader may see what was recorded about somebody's health */
    static DecisionReplayView of(DecisionReplay replay, Instant now, boolean figures) {
        return new DecisionReplayView(
                replay.replayId(),
                replay.status(),
                replay.progress(),
                replay.etaSeconds(now),
                replay.decisions(),
                replay.identical(),
                replay.consequences(),
                replay.differing(),
                replay.different().stream()
                        .map(difference -> Shown.of(difference, figures))
                        .toList(),
                replay.failure());
    }

    /** @param id of the signal or the episode @param recorded absent for readers without sight of figures, as is {@code recomputed} */
    public record Shown(
            UUID id,
            UUID workerId,
            String eventType,
            String field,
            @Nullable String recorded,
            @Nullable String recomputed) {
        static Shown of(Difference difference, boolean figures) {
            return new Shown(
                    difference.id(),
                    difference.workerId(),
                    difference.eventType(),
                    difference.field(),
                    figures ? difference.recorded() : null,
                    figures ? difference.recomputed() : null);
        }
    }
}
