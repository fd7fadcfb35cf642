package io.aegira.kernel.message;

import io.aegira.kernel.Uuid5;
import java.util.UUID;

/** Ids of derived events: the same cause yields the same event, so a rerun is recognised. */
public final class DerivedIds {
    private DerivedIds() {}

    /** {@code UUIDv5(cause, event_type, discriminator)}. */
    public static UUID eventId(UUID cause, String eventType, String discriminator) {
        return Uuid5.of(cause, eventType + "|" + discriminator);
    }
}
