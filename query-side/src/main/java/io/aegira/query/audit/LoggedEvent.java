package io.aegira.query.audit;

import io.aegira.kernel.message.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log.
 *
 * @param position in the log
 * @param formId the form that a response was held against, with its version; absent for other events
 * @param recordedAt when it was stored
 */
record LoggedEvent(
        long position, DomainEvent event, @Nullable UUID formId, int formVersion, Instant recordedAt) {}
