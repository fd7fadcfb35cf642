package io.aegira.kernel.eventlog;

import io.aegira.kernel.message.DomainEvent;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * How an event of an older release stands in the log that it is brought back from: it is appended in that form, not in today's. Travels
 * in the metadata of its message and is never stored there.
 *
 * @param eventId of the event; others that follow from it are stored in their own form
 */
public record StoredForm(UUID eventId, int version, String payload) {
    /** Its key in the metadata. */
    public static final String KEY = "stored_form";

    static @Nullable StoredForm of(MetaData metadata, DomainEvent event) {
        return metadata.get(KEY) instanceof StoredForm form && form.eventId().equals(event.eventId()) ? form : null;
    }
}
