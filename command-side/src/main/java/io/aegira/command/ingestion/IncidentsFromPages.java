package io.aegira.command.ingestion;

import io.aegira.command.ingestion.FriendlyEvents.Draft;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.casework.TakeIncident;
import io.aegira.kernel.casework.TakePhoto;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import java.util.Map;
import java.util.Objects;
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
    private final Commands commands;

    /** Answers the id of the last event: where there is a photo, it is on record together with the report or neither is. */
    @CommandHandler
    UUID decide(TakeIncident command) {
        Caller reporter = new Caller(command.subject(), command.tenantId(), Set.of(Role.HSE), null, Set.of(), Set.of());
        UUID eventId = DerivedIds.eventId(command.incidentId().value(), TYPE, "");
        ObjectNode payload = AegiraJson.mapper().valueToTree(command);
        payload.remove("tenant_id");
        payload.remove("subject");
        payload.remove("photo");
        UUID reported =
                events.takeHere(reporter, new Draft(eventId, TYPE, command.occurredAt(), "user", "page"), payload);
        PhotoId photo = command.photo();
        return photo == null ? reported : attached(command, photo);
    }

    private UUID attached(TakeIncident command, PhotoId photo) {
        Map<String, Object> by = Map.of(
                EventMetadata.ACTOR_TYPE,
                "user",
                EventMetadata.ACTOR_ID,
                command.subject(),
                EventMetadata.SOURCE,
                "page");
        TakePhoto order = new TakePhoto(command.tenantId(), command.incidentId(), photo);
        return (UUID) Objects.requireNonNull(commands.send(order, by));
    }
}
