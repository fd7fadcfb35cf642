package io.aegira.query.audit.trail;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.platform.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did, saw or was refused what. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Audit")
class AuditTrailApi {
    private final RecordedActions records;

    @Operation(summary = "Recorded actions, the latest first", description = """
                    Accepted orders of administrators, reading of answers and of figures about others, exports, refusals and failed logins. actor is whole,
                    target a part of what was recorded, such as a worker's id. An organisation's administrator sees what administrators did.""")
    @GetMapping("/api/v1/admin/audit")
    @AllowedFor({Role.AUDITOR, Role.ORG_ADMIN})
    Page<AuditRecordView> audit(
            Caller caller,
            @RequestParam(name = "actor", required = false) @Nullable String actor,
            @RequestParam(name = "action", required = false) @Nullable AuditedAction action,
            @RequestParam(name = "target", required = false) @Nullable String target,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            PageRequest page) {
        Wanted wanted = new Wanted(actor, action, target, Period.of(from, to), !caller.is(Role.AUDITOR));
        RecordedActions.Place before = page.cursor()
                .map(cursor -> new RecordedActions.Place(cursor.time(0), cursor.id(1)))
                .orElse(null);
        return page.page(records.list(wanted, before, page.fetch()), record ->
                new Object[] {record.recordedAt(), record.eventId()});
    }
}
