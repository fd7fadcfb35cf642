package io.aegira.kernel.casework;

import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Take what somebody reports of a worker. The same again changes nothing. Answers the event's id.
 *
 * @param subject who logged in
 * @param notes in the clear; sealed before anything is stored
 * @param photo absent: none; else one that is kept under this id, and goes on record with the report or not at all
 */
public record TakeIncident(
        TenantId tenantId,
        String subject,
        IncidentId incidentId,
        WorkerId workerId,
        IncidentType type,
        IncidentSeverity severity,
        OffsetDateTime occurredAt,
        @Nullable String notes,
        @Nullable PhotoId photo)
        implements Command {
    public TakeIncident with(PhotoId kept) {
        return new TakeIncident(tenantId, subject, incidentId, workerId, type, severity, occurredAt, notes, kept);
    }

    /** Not a word of what happened. */
    @Override
    public String toString() {
        return "TakeIncident[" + incidentId + "]";
    }
}
