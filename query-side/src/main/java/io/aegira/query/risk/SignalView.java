package io.aegira.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.engine.Baseline;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.Versions;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded evaluation with all that it rests on.
 *
 * @param ref the evaluated answer, or the prompt that was missed
 * @param features by name; those that are missing stand in {@code absent} with the reason
 * @param current whether it still stands: neither superseded nor withdrawn
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SignalView(
        SignalId signalId,
        WorkerId workerId,
        UUID ref,
        EvaluationKind kind,
        @Nullable PromptId promptId,
        Instant computedForTime,
        Severity severity,
        boolean complianceRisk,
        List<String> rules,
        SortedMap<String, Double> features,
        SortedMap<String, String> absent,
        Baseline baseline,
        List<Reason> reasons,
        Versions versions,
        String inputsSha256,
        @Nullable SignalId supersedes,
        @Nullable SignalId supersededBy,
        boolean current,
        Instant recordedAt) {}
