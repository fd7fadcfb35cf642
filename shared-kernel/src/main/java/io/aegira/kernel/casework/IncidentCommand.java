package io.aegira.kernel.casework;

import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an incident. */
public sealed interface IncidentCommand extends AggregateCommand {
    IncidentId incidentId();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.INCIDENT, tenantId(), incidentId().value());
    }

    /** Put on record what happened. */
    record ReportIncident(
            TenantId tenantId,
            UUID eventId,
            OffsetDateTime eventTime,
            IncidentId incidentId,
            WorkerId workerId,
            IncidentEvent.IncidentType type,
            IncidentEvent.IncidentSeverity severity,
            OffsetDateTime occurredAt,
            @Nullable EncryptedText notes)
            implements IncidentCommand {}

    /** Put on record that there is a photo of it. The same photo a second time changes nothing. Answers the event's id. */
    record AttachPhoto(
            TenantId tenantId,
            UUID eventId,
            OffsetDateTime eventTime,
            IncidentId incidentId,
            WorkerId workerId,
            PhotoId photoId,
            String mediaType,
            int sizeBytes,
            int width,
            int height,
            String digest)
            implements IncidentCommand {}
}
