package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.casework.AskForSupport;
import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.casework.SayAboutFlag;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a worker asks for somebody, or says something of an own flag. The orders go to the other side by message. */
@Controller
@RequiredArgsConstructor
@AllowedFor(WORKER)
class UnaskedPage {
    private final ObjectProvider<Commands> commands;

    @PostMapping("/me/support")
    String ask(
            Caller caller,
            @RequestParam("request") UUID request,
            @RequestParam(name = "note", defaultValue = "") String note) {
        Object event = give(new AskForSupport(caller.tenantId(), worker(caller), request, said(note)));
        return "redirect:/me?asked=yes&consistent_with=" + event;
    }

    @PostMapping("/me/flags/{episodeId}/remarks")
    String say(
            Caller caller,
            @PathVariable("episodeId") EpisodeId episodeId,
            @RequestParam("request") UUID request,
            @RequestParam("remark") FlagRemark remark,
            @RequestParam(name = "note", defaultValue = "") String note) {
        Object event =
                give(new SayAboutFlag(caller.tenantId(), worker(caller), request, episodeId, remark, said(note)));
        return "redirect:/me?consistent_with=" + event + "#flags";
    }

    private @Nullable Object give(Command order) {
        return commands.getObject().sendAlone(order, Map.of());
    }

    private static WorkerId worker(Caller caller) {
        if (caller.workerId() == null) {
            throw Problem.notFound();
        }
        return caller.workerId();
    }

    private static @Nullable String said(String note) {
        return note.isBlank() ? null : note.strip();
    }
}
