package io.aegira.command.ingestion;

import io.aegira.kernel.message.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a log, ready to be appended.
 *
 * @param type its logical name
 * @param payload as the log keeps it
 * @param metadata who caused it, and what else stands beside it
 */
record RecordedFact(
        DomainEvent event,
        String type,
        String payload,
        String source,
        @Nullable String sourceEventId,
        Map<String, Object> metadata) {
    UUID eventId() {
        return event.eventId();
    }

    boolean saysTheSameAs(RecordedFact other) {
        return type.equals(other.type)
                && payload.equals(other.payload)
                && event.eventTime().isEqual(other.event.eventTime());
    }
}
