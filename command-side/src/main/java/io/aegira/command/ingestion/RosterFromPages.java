package io.aegira.command.ingestion;

import io.aegira.command.ingestion.FriendlyEvents.Draft;
import io.aegira.kernel.availability.TakeAvailability;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.roster.TakeShift;
import io.aegira.kernel.roster.TakeShiftOff;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.time.ServerTime;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What administrators write into the roster in a browser goes the way of what other systems send. */
@Component
@RequiredArgsConstructor
class RosterFromPages {
    private static final List<String> BESIDE_THE_PAYLOAD = List.of("tenant_id", "subject", "event_id");

    private final FriendlyEvents events;
    private final Clock clock;

    @CommandHandler
    UUID decide(TakeShift command) {
        return take("roster.shift_upserted", command.subject(), command.eventId(), command);
    }

    @CommandHandler
    UUID decide(TakeShiftOff command) {
        return take("roster.shift_removed", command.subject(), command.eventId(), command);
    }

    @CommandHandler
    UUID decide(TakeAvailability command) {
        return take("worker.availability_set", command.subject(), command.eventId(), command);
    }

    private UUID take(String type, String subject, UUID eventId, Command command) {
        Caller planner = new Caller(subject, command.tenantId(), Set.of(Role.ORG_ADMIN), null, Set.of(), Set.of());
        ObjectNode payload = AegiraJson.mapper().valueToTree(command);
        payload.remove(BESIDE_THE_PAYLOAD);
        Draft draft = new Draft(eventId, type, ServerTime.of(clock).truncatedTo(ChronoUnit.SECONDS), "user", "page");
        return events.takeHere(planner, draft, payload);
    }
}
