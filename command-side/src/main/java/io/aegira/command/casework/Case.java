package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseCommand.OpenCase;
import io.aegira.kernel.casework.CaseEvent;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The human side of an episode. Once opened it stays, with its explanation. */
@Aggregate(type = "Case", lockFactory = "optimistic")
class Case {
    static final String CASE_MANAGER_QUEUE = "case_manager";
    static final String HSE_QUEUE = "hse";

    @AggregateIdentifier
    private @Nullable String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenCase command) {
        if (id == null) {
            AggregateLifecycle.apply(new CaseOpened(
                    DerivedIds.eventId(command.caseId().value(), "case.opened", ""),
                    command.dueAt().atOffset(ZoneOffset.UTC),
                    command.caseId(),
                    command.episodeId(),
                    command.workerId(),
                    command.severity(),
                    command.openedFor(),
                    command.severity() == EpisodeSeverity.HIGH ? CASE_MANAGER_QUEUE : HSE_QUEUE,
                    command.reasons(),
                    command.signalIds()));
        }
    }

    @EventSourcingHandler
    void evolve(CaseEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        id = AggregateId.of(
                AggregateId.CASE, TenantId.of(tenant), event.caseId().value());
    }
}
