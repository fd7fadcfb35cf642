package io.aegira.query.activity;

import java.time.Instant;
import java.util.UUID;

/** The place of an event among those ordered by the time they happened. */
public record EventPosition(Instant eventTime, UUID eventId) {
    /** After everything. */
    static final EventPosition END = new EventPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    public static EventPosition of(EventView event) {
        return new EventPosition(event.eventTime().toInstant(), event.eventId());
    }
}
