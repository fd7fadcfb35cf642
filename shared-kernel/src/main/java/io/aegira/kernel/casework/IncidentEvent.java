package io.aegira.kernel.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened at work. A lagging indicator beside the leading ones. In the log for ever: change only as ADR 0003 allows. */
public sealed interface IncidentEvent extends WorkerEvent {
    IncidentId incidentId();

    /** Somebody reported an incident. */
    record IncidentReported(
            UUID eventId,
            OffsetDateTime eventTime,
            IncidentId incidentId,
            WorkerId workerId,
            IncidentType type,
            IncidentSeverity severity,
            OffsetDateTime occurredAt,
            @Nullable EncryptedText notes)
            implements IncidentEvent {}

    /**
     * There is a photo of a reported incident. The picture is not in the log: it is kept apart, sealed, and goes with the person.
     *
     * @param mediaType of the picture as it is kept, such as {@code image/jpeg}
     * @param sizeBytes of the picture as it is kept
     * @param width in pixels, as {@code height}
     * @param digest HMAC under the person's key over the picture as it is kept: tells it from another one, and gives nothing away
     */
    record PhotoAttached(
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
            implements IncidentEvent {}

    /** What kind of incident; the spelling is the customers'. */
    enum IncidentType {
        @JsonProperty("Injury")
        INJURY,
        @JsonProperty("Property_Damage")
        PROPERTY_DAMAGE,
        @JsonProperty("Tardiness")
        TARDINESS,
        @JsonProperty("Workmanship")
        WORKMANSHIP,
        @JsonProperty("Conduct")
        CONDUCT
    }

    /** How grave. */
    enum IncidentSeverity {
        @JsonProperty("Warning")
        WARNING,
        @JsonProperty("Critical")
        CRITICAL
    }
}
