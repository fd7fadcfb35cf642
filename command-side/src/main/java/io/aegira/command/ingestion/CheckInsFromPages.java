package io.aegira.command.ingestion;

import io.aegira.command.ingestion.FriendlyEvents.Draft;
import io.aegira.kernel.checkin.TakeCheckIn;
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

/** What workers answer in a browser goes the way of what their apps send. */
@Component
@RequiredArgsConstructor
class CheckInsFromPages {
    private final FriendlyEvents events;

    /** Answers the event's id. */
    @CommandHandler
    UUID decide(TakeCheckIn command) {
        Caller worker = new Caller(
                command.subject(), command.tenantId(), Set.of(Role.WORKER), command.workerId(), Set.of(), Set.of());
        UUID eventId = DerivedIds.eventId(command.responseId().value(), CheckInApi.TYPE, "");
        Draft draft = new Draft(eventId, CheckInApi.TYPE, command.submittedAt(), "worker", "worker_app");
        return events.takeHere(worker, draft, payload(command));
    }

    private static ObjectNode payload(TakeCheckIn command) {
        ObjectNode payload = AegiraJson.mapper().valueToTree(command);
        payload.remove("tenant_id");
        payload.remove("subject");
        return payload;
    }
}
