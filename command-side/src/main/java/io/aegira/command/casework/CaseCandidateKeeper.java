package io.aegira.command.casework;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.Meta;
import io.aegira.command.platform.TenantSettings;
import io.aegira.command.platform.WriteBehind;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.SignalId;
import io.aegira.platform.transaction.Durable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps, for each episode, what decides whether and when it becomes a case. Statements run in the order of the events. */
@Component
@ProcessingGroup(CommandGroups.CASE_CANDIDATES)
@RequiredArgsConstructor
class CaseCandidateKeeper {
    private final WriteBehind rows;
    private final TenantSettings settings;
    private final ObjectProvider<CaseSweeper> sweeper;

    @EventHandler
    void on(EpisodeOpened event, MetaData metadata) {
        boolean high = event.severity() == EpisodeSeverity.HIGH;
        String reasons = json(event.reasons());
        rows.after(
                CandidateStatements.OPENED,
                Meta.tenant(metadata).value(),
                event.episodeId().value(),
                event.workerId().value(),
                event.severity().name(),
                at(event.openedAt()),
                event.openedBy().name(),
                reasons,
                event.severity() == EpisodeSeverity.COMPLIANCE ? null : at(event.openedAt()),
                high ? at(event.openedAt()) : null,
                high ? reasons : null,
                ids(event.signalIds()));
        becomesDue(metadata, event.episodeId().value());
    }

    @EventHandler
    void on(EpisodeUpdated event, MetaData metadata) {
        rows.after(
                CandidateStatements.UPDATED,
                event.severity().name(),
                event.standing() == EpisodeStanding.SUPPORTED,
                at(event.openedAt()),
                event.openedBy().name(),
                json(event.reasons()),
                at(event.turnedMediumAt()),
                at(event.turnedHighAt()),
                at(event.closedAt()),
                ids(event.signalIds()),
                Meta.tenant(metadata).value(),
                event.episodeId().value());
        becomesDue(metadata, event.episodeId().value());
    }

    @EventHandler
    void on(EpisodeClosed event, MetaData metadata) {
        rows.after(
                CandidateStatements.CLOSED,
                at(event.closedAt()),
                Meta.tenant(metadata).value(),
                event.episodeId().value());
        becomesDue(metadata, event.episodeId().value());
    }

    @EventHandler
    void on(CaseOpened event, MetaData metadata) {
        if (event.episodeId() != null) {
            rows.after(
                    CandidateStatements.TAKEN,
                    Meta.tenant(metadata).value(),
                    event.episodeId().value());
        }
    }

    /** Once all that this publication says is written: the tenant's policy decides when a case is due. */
    private void becomesDue(MetaData metadata, UUID episode) {
        CasePolicy policy = settings.casePolicy(Meta.tenant(metadata));
        Long seconds = policy.openFor() == null ? null : policy.openFor().toSeconds();
        rows.atLast(
                episode,
                CandidateStatements.DUE,
                policy.onHigh(),
                seconds,
                seconds,
                Meta.tenant(metadata).value(),
                episode);
        CurrentUnitOfWork.get().root().getOrComputeResource(CaseCandidateKeeper.class.getName(), first -> {
            CurrentUnitOfWork.get()
                    .root()
                    .afterCommit(ended -> Durable.then(() -> sweeper.ifAvailable(CaseSweeper::nudge)));
            return true;
        });
    }

    private static String json(List<Reason> reasons) {
        return AegiraJson.mapper().writeValueAsString(reasons);
    }

    private static UUID[] ids(List<SignalId> signals) {
        return signals.stream().map(SignalId::value).toArray(UUID[]::new);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
