package io.aegira.command.ingestion;

import io.aegira.kernel.message.Actor;
import io.aegira.kernel.organisation.TenantId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as a sender writes it.
 *
 * @param sourceEventId the sender's own name for it; unique within {@code source}
 * @param receivedAt when the sender got it; kept, decides nothing
 */
record Envelope(
        UUID eventId,
        TenantId tenantId,
        String eventType,
        OffsetDateTime eventTime,
        Actor actor,
        String source,
        @Nullable String sourceEventId,
        int schemaVersion,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable OffsetDateTime receivedAt,
        ObjectNode payload) {}
