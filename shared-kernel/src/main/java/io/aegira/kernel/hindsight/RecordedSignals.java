package io.aegira.kernel.hindsight;

import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.SignalPoint;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import io.aegira.kernel.risk.SignalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker's signals as they are recorded at a place of the log: which are current, and which was the latest about each source. */
final class RecordedSignals {
    private final Map<UUID, SignalPoint> currentBySource = new HashMap<>();
    private final Map<UUID, UUID> sources = new HashMap<>();
    private final Map<UUID, SignalId> latestBySource = new HashMap<>();

    /** One about a source replaces the latest, whoever's that was: a prompt may be given to somebody else, and back. */
    void add(SignalComputed signal, WorkerId worker) {
        UUID source = source(signal);
        currentBySource.remove(source);
        latestBySource.put(source, signal.signalId());
        if (signal.workerId().equals(worker)) {
            sources.put(signal.signalId().value(), source);
            currentBySource.put(source, point(signal, source));
        }
    }

    void remove(SignalWithdrawn signal) {
        UUID source = sources.get(signal.signalId().value());
        SignalPoint current = source == null ? null : currentBySource.get(source);
        if (current != null && current.signalId().equals(signal.signalId().value())) {
            currentBySource.remove(source);
        }
    }

    @Nullable
    SignalPoint current(SignalId signal) {
        UUID source = sources.get(signal.value());
        SignalPoint current = source == null ? null : currentBySource.get(source);
        return current == null || !current.signalId().equals(signal.value()) ? null : current;
    }

    /** The signal that one about this source replaces. */
    @Nullable
    SignalId latest(UUID source) {
        return latestBySource.get(source);
    }

    List<SignalPoint> currentInOrder() {
        return currentBySource.values().stream().sorted(SignalPoint.IN_ORDER).toList();
    }

    /** The id that a signal gets which is recorded now. */
    SignalId idOf(Evaluation evaluation) {
        SignalId former = latest(evaluation.sourceId());
        return SignalId.of(
                former == null
                        ? evaluation.signalId()
                        : Evaluation.replacementId(former.value(), evaluation.inputsSha256()));
    }

    static UUID source(SignalComputed signal) {
        return signal.responseId() == null
                ? Objects.requireNonNull(signal.missedId())
                : signal.responseId().value();
    }

    private static SignalPoint point(SignalComputed signal, UUID source) {
        return new SignalPoint(
                signal.signalId().value(),
                source,
                signal.computedForTime(),
                signal.kind(),
                signal.severity(),
                signal.complianceRisk());
    }
}
