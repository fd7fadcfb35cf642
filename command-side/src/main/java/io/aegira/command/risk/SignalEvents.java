package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.engine.Evaluation;
import io.aegira.kernel.engine.EvaluationKind;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.RiskCommand.NewSignal;
import io.aegira.kernel.risk.RiskCommand.Withdrawal;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import java.time.ZoneOffset;

/** Evaluations as facts. */
final class SignalEvents {
    private SignalEvents() {}

    static SignalComputed computed(WorkerId worker, NewSignal signal) {
        Evaluation found = signal.evaluation();
        boolean response = found.kind() == EvaluationKind.RESPONSE;
        return new SignalComputed(
                DerivedIds.eventId(signal.signalId().value(), "risk.signal_computed", ""),
                found.at().atOffset(ZoneOffset.UTC),
                signal.signalId(),
                worker,
                found.kind(),
                response ? ResponseId.of(found.sourceId()) : null,
                response ? null : found.sourceId(),
                found.promptId() == null ? null : PromptId.of(found.promptId()),
                found.at(),
                found.severity(),
                found.complianceRisk(),
                found.rules(),
                found.features(),
                found.absent(),
                found.baseline(),
                found.reasons(),
                found.versions(),
                found.inputsSha256(),
                signal.supersedes());
    }

    static SignalWithdrawn withdrawn(WorkerId worker, Withdrawal signal) {
        return new SignalWithdrawn(
                DerivedIds.eventId(signal.signalId().value(), "risk.signal_withdrawn", ""),
                signal.causedAt(),
                signal.signalId(),
                worker,
                signal.cause());
    }
}
