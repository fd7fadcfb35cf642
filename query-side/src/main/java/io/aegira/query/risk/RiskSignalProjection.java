package io.aegira.query.risk;

import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProcessingGroups;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Builds {@code risk_signal}: a signal is current until another supersedes it or it is withdrawn. */
@Component
@ProcessingGroup(ProcessingGroups.RISK_SIGNAL)
@RequiredArgsConstructor
class RiskSignalProjection {
    private final ProjectionBatch batch;

    @EventHandler
    void on(SignalComputed event, Recorded recorded) {
        batch.add(
                recorded,
                SignalWrite.COMPUTED,
                event.signalId().value(),
                event.workerId().value(),
                Columns.text(event.kind()),
                event.responseId() == null ? null : event.responseId().value(),
                event.missedId(),
                event.promptId() == null ? null : event.promptId().value(),
                Columns.time(event.computedForTime()),
                Columns.text(event.severity()),
                event.complianceRisk(),
                Columns.json(event.rules()),
                Columns.json(event.features()),
                Columns.json(event.absent()),
                Columns.json(event.baseline()),
                Columns.json(event.reasons()),
                Columns.json(event.versions()),
                event.inputsSha256(),
                event.supersedes() == null ? null : event.supersedes().value(),
                recorded.position(),
                Columns.time(recorded.ingestedAt()));
        if (event.supersedes() != null) {
            batch.add(
                    recorded,
                    SignalWrite.SUPERSEDED,
                    event.supersedes().value(),
                    event.signalId().value());
        }
    }

    @EventHandler
    void on(SignalWithdrawn event, Recorded recorded) {
        batch.add(recorded, SignalWrite.WITHDRAWN, event.signalId().value(), event.eventId());
    }
}
