package io.aegira.command.ingestion;

import io.aegira.command.ingestion.FriendlyEvents.Draft;
import io.aegira.kernel.casework.TakeIncident;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What is reported in a browser goes the way of what other systems report. */
@Component
@RequiredArgsConstructor
class IncidentsFromPages {
    private static final String TYPE = "incident.reported";

    private final FriendlyEvents events;

    /** Answers the event's id. */
    @CommandHandler
    UUID decide(TakeIncident command) {
        Caller reporter = new Caller(command.subject(), command.tenantId(), Set.of(Role.HSE), null, Set.of(), Set.of());
        UUID eventId = DerivedIds.eventId(command.incidentId().value(), TYPE, "");
        ObjectNode payload = AegiraJson.mapper().valueToTree(command);
        payload.remove("tenant_id");
        payload.remove("subject");
        return events.takeHere(reporter, new Draft(eventId, TYPE, command.occurredAt(), "user", "page"), payload);
    }
}
