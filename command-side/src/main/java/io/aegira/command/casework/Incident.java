package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.IncidentCommand.ReportIncident;
import io.aegira.kernel.casework.IncidentEvent;
import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.CommandRefused;
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
import org.jspecify.annotations.Nullable;

/** Something that happened at work, as reported. */
@Aggregate(type = "Incident", lockFactory = "optimistic")
class Incident {
    @AggregateIdentifier
    private @Nullable String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReportIncident command) {
        if (id != null) {
            throw new CommandRefused(
                    CaseworkRefusal.INCIDENT_ID_TAKEN, "payload.incident_id", "another report has this id");
        }
        AggregateLifecycle.apply(new IncidentReported(
                command.eventId(),
                command.eventTime(),
                command.incidentId(),
                command.workerId(),
                command.type(),
                command.severity(),
                command.occurredAt(),
                command.notes()));
    }

    @EventSourcingHandler
    void evolve(IncidentEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        if (event instanceof IncidentReported reported) {
            id = AggregateId.of(
                    AggregateId.INCIDENT,
                    TenantId.of(tenant),
                    reported.incidentId().value());
        }
    }
}
