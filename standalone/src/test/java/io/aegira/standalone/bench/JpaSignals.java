package io.aegira.standalone.bench;

import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeChange;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import io.aegira.query.platform.Columns;
import io.aegira.standalone.bench.JpaRows.Correction;
import io.aegira.standalone.bench.JpaRows.Signal;
import java.util.Map;
import java.util.UUID;

/** {@code risk-signal}, without what explains a case's corrections. */
final class JpaSignals implements JpaStore.View {
    @Override
    public void on(DomainEvent event, JpaStore store) {
        switch (event) {
            case SignalComputed computed -> computed(computed, store);
            case SignalWithdrawn withdrawn -> {
                signal(withdrawn.signalId().value(), store).withdrawnBy = withdrawn.eventId();
                corrected("signal_withdrawn", withdrawn, Map.of(), store).formerId =
                        withdrawn.signalId().value();
            }
            case StatusOverridden overridden ->
                corrected("prompt_overridden", overridden, Map.of("from", overridden.from()), store).promptId =
                        overridden.promptId().value();
            case EpisodeUpdated updated
            when updated.change() == EpisodeChange.CORRECTED ->
                corrected("episode_corrected", updated, Map.of("severity", updated.severity()), store).episodeId =
                        updated.episodeId().value();
            default -> {}
        }
    }

    private static void computed(SignalComputed event, JpaStore store) {
        Signal signal = signal(event.signalId().value(), store);
        signal.workerId = event.workerId().value();
        signal.kind = Columns.text(event.kind());
        signal.responseId =
                event.responseId() == null ? null : event.responseId().value();
        signal.missedId = event.missedId();
        signal.promptId = event.promptId() == null ? null : event.promptId().value();
        signal.computedForTime = event.computedForTime();
        signal.severity = Columns.text(event.severity());
        signal.complianceRisk = event.complianceRisk();
        documents(signal, event);
        signal.recordedAt = store.at();
        if (event.supersedes() != null) {
            signal.supersedes = event.supersedes().value();
            signal(signal.supersedes, store).supersededBy = event.signalId().value();
            Correction correction = corrected("signal_superseded", event, Map.of("rules", event.rules()), store);
            correction.formerId = signal.supersedes;
            correction.signalId = event.signalId().value();
        }
    }

    private static void documents(Signal signal, SignalComputed event) {
        signal.rules = Columns.json(event.rules());
        signal.features = Columns.json(event.features());
        signal.absent = Columns.json(event.absent());
        signal.baseline = Columns.json(event.baseline());
        signal.reasons = Columns.json(event.reasons());
        signal.versions = Columns.json(event.versions());
        signal.inputsSha256 = event.inputsSha256();
    }

    private static Signal signal(UUID id, JpaStore store) {
        return store.row(Signal.class, id, Signal::new);
    }

    private static Correction corrected(String kind, WorkerEvent event, Map<String, Object> facts, JpaStore store) {
        Correction correction = store.row(Correction.class, event.eventId(), Correction::new);
        correction.eventId = event.eventId();
        correction.kind = kind;
        correction.workerId = event.workerId().value();
        correction.eventTime = event.eventTime();
        correction.ingestedAt = store.at();
        correction.facts = Columns.json(facts);
        return correction;
    }
}
