package io.aegira.platform.eventlog;

import io.aegira.kernel.eventlog.Nordwind;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import java.time.OffsetDateTime;
import java.util.Map;

/** What comes with an event that somebody sent. */
final class TakenIn {
    private TakenIn() {}

    static DomainEvent at(String time) {
        return new WorkerAssigned(Nordwind.id("at " + time), OffsetDateTime.parse(time), Nordwind.ANNA, null, null);
    }

    /** The metadata of the command that carries this event, and of everything the command leads to. */
    static Map<String, Object> envelope(DomainEvent event) {
        return Map.of(
                EventMetadata.TENANT_ID, Nordwind.TENANT.toString(),
                EventMetadata.ACTOR_TYPE, "integration",
                EventMetadata.ACTOR_ID, "planner",
                EventMetadata.SOURCE, "planner",
                EventMetadata.SOURCE_EVENT_ID, "row of " + event.eventId(),
                EventMetadata.CORRELATION_ID, "night run",
                EventMetadata.RECEIVED_AT, "2026-02-12T05:59:00Z",
                EventMetadata.CONTENT_MAC, "bWFj",
                EventMetadata.TAKEN_IN_EVENT_ID, event.eventId().toString());
    }
}
