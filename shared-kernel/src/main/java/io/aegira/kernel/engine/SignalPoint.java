package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.UUID;

/**
 * What the episode policy needs of a current signal.
 *
 * @param signalId as recorded: a replacement has an id of its own
 * @param at the evaluation's instant
 */
public record SignalPoint(
        UUID signalId, UUID sourceId, Instant at, EvaluationKind kind, Severity severity, boolean complianceRisk) {
    /** Calls for attention by its severity, so that the quiet period starts anew. */
    boolean isMediumOrHigh() {
        return severity != Severity.NONE;
    }

    boolean attaches() {
        return isMediumOrHigh() || complianceRisk;
    }

    /** What it makes of an episode that it attaches to. */
    EpisodeSeverity episodeSeverity() {
        return switch (severity) {
            case HIGH -> EpisodeSeverity.HIGH;
            case MEDIUM -> EpisodeSeverity.MEDIUM;
            case NONE -> EpisodeSeverity.COMPLIANCE;
        };
    }
}
