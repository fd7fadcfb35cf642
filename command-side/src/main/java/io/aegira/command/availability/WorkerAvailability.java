package io.aegira.command.availability;

import io.aegira.kernel.availability.AvailabilityCommand.SetAvailability;
import io.aegira.kernel.availability.AvailabilityEvent;
import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** All that was said about a worker's availability, in the order in which it was recorded: that order decides. */
@Aggregate(type = "WorkerAvailability", lockFactory = "optimistic")
class WorkerAvailability {
    @AggregateIdentifier
    private String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetAvailability command) {
        AggregateLifecycle.apply(new AvailabilitySet(
                command.eventId(),
                command.eventTime(),
                command.workerId(),
                command.status(),
                command.effectiveFrom(),
                command.effectiveTo(),
                command.reason(),
                command.source()));
    }

    @EventSourcingHandler
    void evolve(AvailabilityEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        id = AggregateId.of(
                AggregateId.AVAILABILITY, TenantId.of(tenant), event.workerId().value());
    }
}
