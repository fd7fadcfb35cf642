package io.aegira.command.ingestion;

import io.aegira.command.ingestion.FriendlyEvents.Draft;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roster and leave, by hand. Each request is one event and takes the same way in. */
@RestController
@RequestMapping("/api/v1/admin")
@RequiredArgsConstructor
@Tag(name = "Roster")
class RosterApi {
    private final FriendlyEvents events;
    private final Clock clock;

    @Operation(summary = "Plan a shift, or change it")
    @PostMapping("/shifts:upsert")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({Role.ORG_ADMIN, Role.INTEGRATION})
    Map<String, UUID> upsert(Caller caller, HttpServletRequest request, @RequestBody Payloads.Shift shift) {
        return take(caller, request, "roster.shift_upserted", shift);
    }

    @Operation(summary = "Take a shift off the roster")
    @PostMapping("/shifts:remove")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({Role.ORG_ADMIN, Role.INTEGRATION})
    Map<String, UUID> remove(Caller caller, HttpServletRequest request, @RequestBody Payloads.Removal removal) {
        return take(caller, request, "roster.shift_removed", removal);
    }

    @Operation(summary = "Say when a worker is on leave, sick, off shift or available after all")
    @PostMapping("/availability")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor({Role.ORG_ADMIN, Role.INTEGRATION})
    Map<String, UUID> set(Caller caller, HttpServletRequest request, @RequestBody Payloads.Availability said) {
        return take(caller, request, "worker.availability_set", said);
    }

    private Map<String, UUID> take(Caller caller, HttpServletRequest request, String type, Payloads payload) {
        UUID eventId = FriendlyEvents.eventId(caller, type, IdempotencyKey.require(request));
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        events.take(
                caller,
                new Draft(eventId, type, now, "user", "admin_api"),
                AegiraJson.mapper().valueToTree(payload));
        return Map.of("event_id", eventId);
    }
}
