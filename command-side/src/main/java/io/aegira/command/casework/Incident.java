package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.IncidentCommand.AttachPhoto;
import io.aegira.kernel.casework.IncidentCommand.ReportIncident;
import io.aegira.kernel.casework.IncidentEvent;
import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.casework.IncidentEvent.PhotoAttached;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at work, as reported.
 *
 * <pre>
 * report ▶ reported ─ photo, up to four ▶ reported
 * </pre>
 */
@Aggregate(type = "Incident", lockFactory = "optimistic")
class Incident {
    private static final int MOST_PHOTOS = 4;

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable WorkerId worker;
    private final Set<PhotoId> photos = new HashSet<>();

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

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    UUID decide(AttachPhoto command) {
        if (!command.workerId().equals(worker)) {
            throw new CommandRefused(CaseworkRefusal.INCIDENT_IS_UNKNOWN, "", "no such incident of this worker");
        }
        if (photos.contains(command.photoId())) {
            return command.eventId();
        }
        if (photos.size() >= MOST_PHOTOS) {
            throw new CommandRefused(
                    CaseworkRefusal.TOO_MANY_PHOTOS, "photo", "there are four photos of this incident, and no more");
        }
        AggregateLifecycle.apply(new PhotoAttached(
                command.eventId(),
                command.eventTime(),
                command.incidentId(),
                command.workerId(),
                command.photoId(),
                command.mediaType(),
                command.sizeBytes(),
                command.width(),
                command.height(),
                command.digest()));
        return command.eventId();
    }

    @EventSourcingHandler
    void evolve(IncidentEvent event, @MetaDataValue(EventMetadata.TENANT_ID) String tenant) {
        id = AggregateId.of(
                AggregateId.INCIDENT, TenantId.of(tenant), event.incidentId().value());
        worker = event.workerId();
        if (event instanceof PhotoAttached attached) {
            photos.add(attached.photoId());
        }
    }
}
