package io.aegira.query.risk.corrections;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.risk.RiskEvent.EpisodeChange;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Builds {@code correction}, beside the signals that it is about. */
@Component
@ProcessingGroup(ProcessingGroups.RISK_SIGNAL)
@RequiredArgsConstructor
class CorrectionProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(SignalComputed event, Recorded recorded) {
        if (event.supersedes() != null) {
            Map<String, Object> facts = Map.of(
                    "kind", event.kind(),
                    "computed_for_time", event.computedForTime(),
                    "severity", event.severity(),
                    "compliance_risk", event.complianceRisk(),
                    "rules", event.rules());
            CorrectionRow.of(CorrectionKind.SIGNAL_SUPERSEDED, event, facts)
                    .signals(event.supersedes(), event.signalId())
                    .prompt(event.promptId())
                    .write(batch, recorded);
        }
    }

    @EventHandler
    void on(SignalWithdrawn event, Recorded recorded) {
        CorrectionRow.of(CorrectionKind.SIGNAL_WITHDRAWN, event, Map.of())
                .causedBy(event.causeEventId())
                .signals(event.signalId(), null)
                .write(batch, recorded);
    }

    @EventHandler
    void on(StatusOverridden event, Recorded recorded) {
        Map<String, Object> facts = Map.of("from", event.from(), "to", event.to(), "reason", event.reason());
        CorrectionRow.of(CorrectionKind.PROMPT_OVERRIDDEN, event, facts)
                .causedBy(event.causeEventId())
                .prompt(event.promptId())
                .write(batch, recorded);
    }

    @EventHandler
    void on(EpisodeUpdated event, Recorded recorded) {
        if (event.change() == EpisodeChange.CORRECTED) {
            boolean supported = event.standing() == EpisodeStanding.SUPPORTED;
            CorrectionKind kind = supported ? CorrectionKind.EPISODE_CORRECTED : CorrectionKind.EPISODE_UNSUPPORTED;
            CorrectionRow.of(kind, event, facts(event))
                    .episode(event.episodeId())
                    .write(batch, recorded);
            batch.add(
                    recorded,
                    CorrectionWrite.CASE_EXPLAINED,
                    Uuid5.of(event.eventId(), "case"),
                    event.eventId(),
                    event.workerId().value(),
                    event.eventTime(),
                    Columns.time(recorded.ingestedAt()),
                    recorded.position(),
                    event.episodeId().value(),
                    Columns.json(facts(event)));
        }
    }

    @EventHandler
    void on(CaseOpened event, Recorded recorded) {
        if (event.episodeId() != null) {
            batch.add(
                    recorded,
                    CorrectionWrite.CASE_OPENED,
                    event.episodeId().value(),
                    event.caseId().value(),
                    recorded.position());
        }
    }

    private static Map<String, Object> facts(EpisodeUpdated event) {
        Map<String, Object> facts = new TreeMap<>(Map.of(
                "standing", event.standing(),
                "severity", event.severity(),
                "opened_at", event.openedAt(),
                "signals", event.signalIds().size()));
        if (event.closedAt() != null) {
            facts.put("closed_at", event.closedAt());
        }
        return facts;
    }
}
