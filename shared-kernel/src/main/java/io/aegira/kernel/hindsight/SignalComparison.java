package io.aegira.kernel.hindsight;

import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.SignalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a recorded signal against what the engine finds now. */
final class SignalComparison {
    static final String TYPE = "risk.signal_computed";

    private SignalComparison() {}

    /**
     * @param id that it would get now
     * @param former that it would replace now
     */
    static List<Difference> of(SignalComputed recorded, Evaluation found, SignalId id, @Nullable SignalId former) {
        Comparison comparison = begin(recorded);
        comparison
                .same("signal_id", recorded.signalId(), id)
                .same("kind", recorded.kind(), found.kind())
                .same(
                        "response_id",
                        recorded.responseId() == null
                                ? null
                                : recorded.responseId().value(),
                        found.kind() == EvaluationKind.RESPONSE ? found.sourceId() : null)
                .same("missed_id", recorded.missedId(), found.kind() == EvaluationKind.MISSED ? found.sourceId() : null)
                .same(
                        "prompt_id",
                        recorded.promptId() == null ? null : recorded.promptId().value(),
                        found.promptId())
                .same("computed_for_time", recorded.computedForTime(), found.at())
                .same("severity", recorded.severity(), found.severity())
                .same("compliance_risk", recorded.complianceRisk(), found.complianceRisk())
                .same("rules", recorded.rules(), found.rules())
                .same("features", recorded.features(), found.features())
                .same("absent", recorded.absent(), found.absent())
                .same(
                        "baseline.response_ids",
                        recorded.baseline().responseIds(),
                        found.baseline().responseIds())
                .same(
                        "baseline.sha256",
                        recorded.baseline().sha256(),
                        found.baseline().sha256())
                .same("reasons", recorded.reasons(), found.reasons())
                .same("versions", recorded.versions(), found.versions())
                .same("inputs_sha256", recorded.inputsSha256(), found.inputsSha256())
                .same("supersedes", recorded.supersedes(), former);
        return comparison.differences();
    }

    /** The engine finds nothing to decide there, or cannot decide with the recorded versions. */
    static List<Difference> none(SignalComputed recorded, String instead) {
        return begin(recorded).same("decision", "recorded", instead).differences();
    }

    private static Comparison begin(SignalComputed recorded) {
        return new Comparison(recorded.signalId().value(), recorded.workerId().value(), TYPE);
    }
}
