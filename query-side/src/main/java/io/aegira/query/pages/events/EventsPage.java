package io.aegira.query.pages.events;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;

import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.activity.EventReceipts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log, and an event of it. Who opens an event has read it. */
@Controller
@RequiredArgsConstructor
@AllowedFor(AUDITOR)
class EventsPage {
    private static final String UNKNOWN =
            "Nothing goes by this id. It may be misspelt, or somebody else’s; the id of a worker"
                    + " stands in the address of their page, that of a case in the address of the case.";

    private final EventPages pages;
    private final EventReceipts receipts;

    @GetMapping("/events")
    @Audited(ANSWERS_READ)
    String events(
            Caller caller,
            @RequestParam(name = "what", defaultValue = "") String what,
            @RequestParam(name = "subject", defaultValue = "") String subject,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "before", defaultValue = "") String before,
            Model model,
            HttpServletResponse response) {
        EventsAsked asked = new EventsAsked(what, subject, from, to, before);
        try {
            model.addAttribute("log", pages.list(caller, asked));
        } catch (Problem refused) {
            // What was typed stays on the page. That nothing goes by an id is an answer.
            response.setStatus(refused.status() == 404 ? 200 : refused.status());
            model.addAttribute("log", EventsShown.refused(asked, problem(refused)));
        }
        return "events";
    }

    private static String problem(Problem refused) {
        return refused.status() == 404 ? UNKNOWN : String.valueOf(refused.getMessage());
    }

    @GetMapping("/events/{eventId}")
    @Audited(ANSWERS_READ)
    String event(Caller caller, @PathVariable("eventId") UUID eventId, Model model) {
        model.addAttribute("shown", pages.event(caller, eventId));
        receipts.read(caller, eventId);
        return "event";
    }

    @PostMapping("/events/{eventId}/acknowledge")
    String acknowledge(Caller caller, @PathVariable("eventId") UUID eventId) {
        receipts.acknowledge(caller, eventId);
        return "redirect:/events/" + eventId;
    }
}
