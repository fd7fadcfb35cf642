package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * What the episode policy needs of a current signal.
 *
 * @param signalId as recorded: a replacement has an id of its own
 * @param at the evaluation's instant
 */
public record SignalPoint(
        UUID signalId, UUID sourceId, Instant at, EvaluationKind kind, Severity severity, boolean complianceRisk) {
    /** The order of evaluations: by time; at the same instant misses before responses, then by id. */
    public static final Comparator<SignalPoint> IN_ORDER = Comparator.comparing(SignalPoint::at)
            .thenComparing(point -> point.kind() == EvaluationKind.RESPONSE)
            .thenComparing(SignalPoint::sourceId, InOrder.IDS);

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
