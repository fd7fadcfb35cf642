package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it was reported.
 *
 * @param notes null: none, not for the reader, or of a person whose key is gone
 * @param photos in the order in which they came
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IncidentView(
        IncidentId incidentId,
        WorkerId workerId,
        IncidentType type,
        IncidentSeverity severity,
        Instant occurredAt,
        @Nullable String notes,
        List<IncidentPhotoView> photos) {}
