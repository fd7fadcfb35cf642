package io.aegira.kernel.message;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A fact, in the log for ever. The event's id and time stand in columns of their own, so they are not part of the stored payload.
 */
public interface DomainEvent {
    /** The sender's id for an event taken in; UUIDv5 of its cause for a derived one. */
    UUID eventId();

    /** When it happened, with the offset as given. Never when it was stored. */
    OffsetDateTime eventTime();
}
