package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.SignalPoint;
import io.aegira.kernel.risk.RiskCommand.NewSignal;
import io.aegira.kernel.risk.RiskCommand.Withdrawal;
import io.aegira.kernel.risk.SignalId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded against what the engine finds now.
 *
 * @param points the current signals once the difference is recorded, in the order of evaluations
 */
record SignalDifference(List<NewSignal> computed, List<Withdrawal> withdrawn, List<SignalPoint> points) {

    /**
     * @param recorded the current signals of the same stretch of time
     * @param latestBySource of all ever recorded, current or not
     * @param why which event took its ground from a signal
     */
    static SignalDifference between(
            List<RecordedSignal> recorded,
            List<Evaluation> found,
            Map<UUID, UUID> latestBySource,
            Function<RecordedSignal, Cause> why) {
        Map<UUID, RecordedSignal> current = new LinkedHashMap<>();
        recorded.forEach(signal -> current.put(signal.sourceId(), signal));
        List<NewSignal> computed = new ArrayList<>();
        List<SignalPoint> points = new ArrayList<>();
        for (Evaluation evaluation : found) {
            RecordedSignal same = current.remove(evaluation.sourceId());
            if (same != null && same.inputsSha256().equals(evaluation.inputsSha256())) {
                points.add(same.point());
            } else {
                NewSignal signal = signal(evaluation, latestBySource.get(evaluation.sourceId()));
                computed.add(signal);
                points.add(point(signal.signalId().value(), evaluation));
            }
        }
        List<Withdrawal> withdrawn = current.values().stream()
                .map(signal -> withdrawal(signal, why.apply(signal)))
                .toList();
        return new SignalDifference(computed, withdrawn, points);
    }

    boolean isEmpty() {
        return computed.isEmpty() && withdrawn.isEmpty();
    }

    /** The signals that those computed are recorded in the place of, current or not. */
    List<UUID> replaced() {
        return computed.stream()
                .map(NewSignal::supersedes)
                .filter(Objects::nonNull)
                .map(SignalId::value)
                .toList();
    }

    private static NewSignal signal(Evaluation evaluation, @Nullable UUID former) {
        return former == null
                ? new NewSignal(SignalId.of(evaluation.signalId()), evaluation, null)
                : new NewSignal(
                        SignalId.of(Evaluation.replacementId(former, evaluation.inputsSha256())),
                        evaluation,
                        SignalId.of(former));
    }

    private static SignalPoint point(UUID signalId, Evaluation evaluation) {
        return new SignalPoint(
                signalId,
                evaluation.sourceId(),
                evaluation.at(),
                evaluation.kind(),
                evaluation.severity(),
                evaluation.complianceRisk());
    }

    private static Withdrawal withdrawal(RecordedSignal signal, Cause cause) {
        return new Withdrawal(SignalId.of(signal.signalId()), cause.eventId(), cause.eventTime());
    }
}
