package io.aegira.query.platform;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.axon.ParkedEvents;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;

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
        return new Recorded(TenantId.of(tenant.toString()), event.getTimestamp(), ParkedEvents.position(event));
    }
}
