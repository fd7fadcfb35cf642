package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.casework.AskForSupport;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a worker asks for somebody. The order goes to the other side by message. */
@Controller
@RequiredArgsConstructor
class SupportPage {
    /** What the form lets in. */
    private static final int LONGEST_NOTE = 4_000;

    private final ObjectProvider<Commands> commands;

    @PostMapping("/me/support")
    @AllowedFor(WORKER)
    String ask(
            Caller caller,
            @RequestParam("request") UUID request,
            @RequestParam(name = "note", defaultValue = "") String note) {
        WorkerId worker = caller.workerId();
        if (worker == null) {
            throw Problem.notFound();
        }
        if (note.length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "must have at most " + LONGEST_NOTE + " characters");
        }
        AskForSupport order = new AskForSupport(
                caller.tenantId(), caller.subject(), worker, request, note.isBlank() ? null : note.strip());
        Object event = commands.getObject().sendAlone(order, Map.of());
        return "redirect:/me?asked=yes&consistent_with=" + event;
    }
}
