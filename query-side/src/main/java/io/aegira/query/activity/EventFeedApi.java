package io.aegira.query.activity;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;

import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's log, and what its reader has made of it. */
@RestController
@RequestMapping("/api/v1/events")
@RequiredArgsConstructor
@AllowedFor(AUDITOR)
@Tag(name = "Activity")
class EventFeedApi {
    private final Questions questions;
    private final EventReceipts receipts;

    @Operation(
            summary = "What happened, the latest first, with what the caller has read and acknowledged",
            description = """
                from and to are event times. subject is a worker, prompt, shift, case, incident or episode. The audit trail is told only where category or
                type asks for it, because reading adds to it. Free text stands in the clear.""")
    @GetMapping("/feed")
    @Audited(ANSWERS_READ)
    Page<EventView> feed(
            Caller caller,
            @RequestParam(name = "category", required = false) @Nullable EventCategory category,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "subject", required = false) @Nullable UUID subject,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            PageRequest page) {
        EventPosition before = page.cursor()
                .map(cursor -> new EventPosition(cursor.time(0), cursor.id(1)))
                .orElse(null);
        ListEvents question = new ListEvents(
                Sight.of(caller, AUDITOR),
                caller.subject(),
                types(category, type),
                subject,
                Period.of(from, to),
                before,
                page.fetch());
        return page.page(questions.many(question, EventView.class), event ->
                new Object[] {event.eventTime().toInstant(), event.eventId()});
    }

    @Operation(summary = "The caller has read an event; the first time counts")
    @PostMapping("/{eventId}/read")
    EventReceipt read(Caller caller, @PathVariable("eventId") UUID eventId) {
        return receipts.read(caller, eventId);
    }

    @Operation(summary = "The caller has read an event and says so; the first time counts")
    @PostMapping("/{eventId}/acknowledge")
    EventReceipt acknowledge(Caller caller, @PathVariable("eventId") UUID eventId) {
        return receipts.acknowledge(caller, eventId);
    }

    private static List<String> types(@Nullable EventCategory category, @Nullable String type) {
        if (type == null) {
            return category == null ? EventCategory.allButAudit() : category.types();
        }
        if (EventTypes.named(type) == null) {
            throw Problem.invalid("type", "must be a type of the event catalogue");
        }
        if (category != null && !category.types().contains(type)) {
            throw Problem.invalid("type", "must belong to the category");
        }
        return List.of(type);
    }
}
