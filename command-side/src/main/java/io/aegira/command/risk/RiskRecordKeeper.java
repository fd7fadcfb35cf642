package io.aegira.command.risk;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.Meta;
import io.aegira.command.platform.WriteBehind;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Keeps what is recorded about signals and episodes, for the next comparison. A log that is restored says in one publication what was
 * recorded at many times: each word is written in its turn.
 */
@Component
@ProcessingGroup(CommandGroups.RISK_RECORD)
@RequiredArgsConstructor
class RiskRecordKeeper {
    private static final String SIGNAL = """
            INSERT INTO command.signal (tenant_id, signal_id, worker_id, source_id, kind, prompt_id, at, severity, compliance_risk, reasons, inputs_sha256, current)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, true)""";
    private static final String NO_LONGER_CURRENT =
            "UPDATE command.signal SET current = false WHERE tenant_id = ? AND signal_id = ?";
    private static final String EPISODE =
            "INSERT INTO command.episode (tenant_id, episode_id, worker_id, opened_at, supported) VALUES (?, ?, ?, ?, true)";
    private static final String UPDATED =
            "UPDATE command.episode SET closed_at = ?, supported = ? WHERE tenant_id = ? AND episode_id = ?";
    private static final String CLOSED =
            "UPDATE command.episode SET closed_at = ? WHERE tenant_id = ? AND episode_id = ?";

    private final WriteBehind rows;

    @EventHandler
    void on(SignalComputed event, MetaData metadata) {
        UUID tenant = Meta.tenant(metadata).value();
        UUID source = event.responseId() == null
                ? Objects.requireNonNull(event.missedId())
                : event.responseId().value();
        if (event.supersedes() != null) {
            rows.after(NO_LONGER_CURRENT, tenant, event.supersedes().value());
        }
        rows.row(
                "signal",
                event.signalId(),
                SIGNAL,
                tenant,
                event.signalId().value(),
                event.workerId().value(),
                source,
                event.kind().name(),
                event.promptId() == null ? null : event.promptId().value(),
                FactStatements.at(event.computedForTime()),
                event.severity().name(),
                event.complianceRisk(),
                AegiraJson.mapper().writeValueAsString(event.reasons()),
                event.inputsSha256());
    }

    @EventHandler
    void on(SignalWithdrawn event, MetaData metadata) {
        rows.after(
                NO_LONGER_CURRENT,
                Meta.tenant(metadata).value(),
                event.signalId().value());
    }

    @EventHandler
    void on(EpisodeOpened event, MetaData metadata) {
        rows.row(
                "episode",
                event.episodeId(),
                EPISODE,
                Meta.tenant(metadata).value(),
                event.episodeId().value(),
                event.workerId().value(),
                FactStatements.at(event.openedAt()));
    }

    @EventHandler
    void on(EpisodeUpdated event, MetaData metadata) {
        rows.after(
                UPDATED,
                event.closedAt() == null ? null : FactStatements.at(event.closedAt()),
                event.standing() == EpisodeStanding.SUPPORTED,
                Meta.tenant(metadata).value(),
                event.episodeId().value());
    }

    @EventHandler
    void on(EpisodeClosed event, MetaData metadata) {
        rows.after(
                CLOSED,
                FactStatements.at(event.closedAt()),
                Meta.tenant(metadata).value(),
                event.episodeId().value());
    }
}
