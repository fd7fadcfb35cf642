package io.aegira.query.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log, and what its reader has made of it.
 *
 * @param eventTime when it happened, in the offset that it was told in
 * @param ingestedAt when it was stored
 * @param workerId whom it is about; null for the organisation's own
 * @param causationId the event that it follows from, where it says so
 * @param payload free text in the clear; null in its place once the person was erased
 * @param readAt when the reader first read it; null, as {@code acknowledgedAt}: not yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EventView(
        UUID eventId,
        String eventType,
        EventCategory category,
        OffsetDateTime eventTime,
        Instant ingestedAt,
        Actor actor,
        String source,
        @Nullable String sourceEventId,
        int schemaVersion,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable WorkerId workerId,
        Map<String, Object> payload,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt) {
    /** Who did it. @param type worker, user, integration or system */
    public record Actor(String type, String id) {}
}
