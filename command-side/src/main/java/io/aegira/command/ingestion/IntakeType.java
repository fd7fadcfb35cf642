package io.aegira.command.ingestion;

import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The events that may come from outside, and from whom. */
enum IntakeType {
    SHIFT_UPSERTED("roster.shift_upserted", Payloads.Shift.class, Role.INTEGRATION, Role.ORG_ADMIN),
    SHIFT_REMOVED("roster.shift_removed", Payloads.Removal.class, Role.INTEGRATION, Role.ORG_ADMIN),
    AVAILABILITY_SET(
            "worker.availability_set", Payloads.Availability.class, Role.INTEGRATION, Role.ORG_ADMIN, Role.WORKER),
    RESPONSE_SUBMITTED("checkin.response_submitted", Payloads.Response.class, Role.INTEGRATION, Role.WORKER),
    INCIDENT_REPORTED("incident.reported", Payloads.Incident.class, Role.INTEGRATION, Role.HSE);

    private final String eventType;
    private final Class<? extends Payloads> payload;
    private final List<Role> senders;

    IntakeType(String eventType, Class<? extends Payloads> payload, Role... senders) {
        this.eventType = eventType;
        this.payload = payload;
        this.senders = List.of(senders);
    }

    static Optional<IntakeType> named(String eventType) {
        return Arrays.stream(values())
                .filter(type -> type.eventType.equals(eventType))
                .findFirst();
    }

    Class<? extends Payloads> payload() {
        return payload;
    }

    boolean mayBeSentBy(Caller caller) {
        return senders.stream().anyMatch(caller::is);
    }
}
