package io.aegira.command.risk;

import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.engine.Severity;
import io.aegira.kernel.engine.SignalPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A current signal as recorded. */
record RecordedSignal(
        UUID signalId,
        UUID sourceId,
        EvaluationKind kind,
        @Nullable UUID promptId,
        Instant at,
        Severity severity,
        boolean complianceRisk,
        String inputsSha256) {
    SignalPoint point() {
        return new SignalPoint(signalId, sourceId, at, kind, severity, complianceRisk);
    }
}
