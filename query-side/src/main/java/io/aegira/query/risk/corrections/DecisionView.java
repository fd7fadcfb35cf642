package io.aegira.query.risk.corrections;

import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Severity;
import java.time.Instant;
import java.util.List;

/** What a signal said. @param computedForTime the answer's submission, or the close of the window */
record DecisionView(
        EvaluationKind kind, Instant computedForTime, Severity severity, boolean complianceRisk, List<String> rules) {}
