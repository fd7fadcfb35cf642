package io.aegira.kernel.engine;

import io.aegira.kernel.Uuid5;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the engine makes of one answer or one missed window, with all that it rests on.
 *
 * @param sourceId the response's id, or the miss's
 * @param promptId absent: an ad hoc answer
 * @param at {@code submitted_at} of the response, or {@code closes_at} of the window
 * @param severity of the highest severity rule that fired
 * @param complianceRisk a flag rule fired; apart from severity
 * @param rules ids of the severity rules that fired, in the ruleset's order
 * @param features rounded to 6 decimals, by name
 * @param absent why each other feature could not be had, by name
 * @param reasons for every rule that fired, flags too, in the ruleset's order
 * @param inputsSha256 lower-case hex over all that the decision rests on
 */
public record Evaluation(
        UUID workerId,
        EvaluationKind kind,
        UUID sourceId,
        @Nullable UUID promptId,
        Instant at,
        Severity severity,
        boolean complianceRisk,
        List<String> rules,
        SortedMap<String, Double> features,
        SortedMap<String, String> absent,
        Baseline baseline,
        List<Reason> reasons,
        Versions versions,
        String inputsSha256) {
    public Evaluation {
        rules = List.copyOf(rules);
        features = Collections.unmodifiableSortedMap(features);
        absent = Collections.unmodifiableSortedMap(absent);
        reasons = List.copyOf(reasons);
    }

    /** {@code UUIDv5(response_id or missed_id, "form|features|ruleset|engine")}. */
    public UUID signalId() {
        return Uuid5.of(sourceId, versions.joined());
    }

    /** The id of the signal that replaces another: {@code UUIDv5(superseded, inputs_sha256)}. */
    public static UUID replacementId(UUID superseded, String inputsSha256) {
        return Uuid5.of(superseded, inputsSha256);
    }
}
