package io.aegira.query.platform;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * How an event stands in the log. Event handlers of projections take it as a parameter.
 *
 * @param position greater means recorded later
 */
public record Recorded(TenantId tenantId, Instant ingestedAt, long position) {
    /**
     * As its message says.
     *
     * @throws NullPointerException for an event without a tenant
     */
    public static Recorded of(EventMessage<?> event) {
        Object tenant =
                Objects.requireNonNull(event.getMetaData().get(EventMetadata.TENANT_ID), "an event without a tenant");
        return new Recorded(TenantId.of(tenant.toString()), event.getTimestamp(), position(event));
    }

    private static long position(EventMessage<?> event) {
        if (event.getMetaData().get(EventLogEngine.GLOBAL_INDEX) instanceof Number index) {
            return index.longValue();
        }
        // A log on Axon Server numbers its events in the token alone.
        return event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElseThrow()
                : 0;
    }
}
