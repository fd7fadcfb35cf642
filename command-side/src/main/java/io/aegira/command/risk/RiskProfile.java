package io.aegira.command.risk;

import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskCommand.RecordSignals;
import io.aegira.kernel.risk.RiskEvent;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import io.aegira.kernel.risk.RiskEvent.EpisodeOpened;
import io.aegira.kernel.risk.RiskEvent.EpisodeUpdated;
import io.aegira.kernel.risk.RiskEvent.SignalComputed;
import io.aegira.kernel.risk.RiskEvent.SignalWithdrawn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One worker's decisions: alone records signals and what becomes of episodes. What was recorded stays; a signal that knowledge
 * overtook is superseded or withdrawn, an episode that lost its ground is told unsupported.
 *
 * <pre>
 * (none) ─ signals cluster ▶ open ─ quiet, case resolved ▶ closed        open, closed ─ late knowledge ▶ corrected | unsupported
 * </pre>
 */
@Aggregate(type = "RiskProfile", lockFactory = "optimistic")
class RiskProfile {
    @AggregateIdentifier
    private String id;

    private final Map<EpisodeId, RiskEpisode> episodes = new LinkedHashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordSignals command) {
        WorkerId worker = command.workerId();
        command.withdrawn().forEach(signal -> AggregateLifecycle.apply(SignalEvents.withdrawn(worker, signal)));
        command.computed().forEach(signal -> AggregateLifecycle.apply(SignalEvents.computed(worker, signal)));
        EpisodeEvents events = new EpisodeEvents(worker, command.reasons());
        for (Episode episode : command.episodes()) {
            RiskEpisode known = episodes.get(EpisodeId.of(episode.episodeId()));
            List<RiskEvent> next = known == null ? events.life(episode) : known.becoming(episode, events);
            next.forEach(AggregateLifecycle::apply);
        }
        withdrawUnsupported(command, events);
    }

    private void withdrawUnsupported(RecordSignals command, EpisodeEvents events) {
        Set<EpisodeId> found = command.episodes().stream()
                .map(episode -> EpisodeId.of(episode.episodeId()))
                .collect(Collectors.toSet());
        List<RiskEpisode> lost = episodes.values().stream()
                .filter(RiskEpisode::isSupported)
                .filter(known -> !known.openedAt().isBefore(command.episodesFrom()))
                .filter(known -> !found.contains(known.episodeId()))
                .toList();
        lost.forEach(known -> AggregateLifecycle.apply(events.unsupported(known)));
    }

    @EventSourcingHandler
    void evolve(RiskEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        id = AggregateId.of(
                AggregateId.RISK_PROFILE, TenantId.of(tenant), event.workerId().value());
        switch (event) {
            case SignalComputed ignored -> {}
            case SignalWithdrawn ignored -> {}
            case EpisodeOpened opened -> episodes.put(opened.episodeId(), RiskEpisode.of(opened));
            case EpisodeUpdated updated ->
                episodes.computeIfPresent(updated.episodeId(), (episode, known) -> known.updated(updated));
            case EpisodeClosed closed ->
                episodes.computeIfPresent(
                        closed.episodeId(),
                        (episode, known) -> Objects.requireNonNull(known).closed(closed));
        }
    }
}
