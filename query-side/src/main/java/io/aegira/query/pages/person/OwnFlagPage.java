package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.casework.SayAboutFlag;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a worker says something of an own flag. The order goes to the other side by message. */
@Controller
@RequiredArgsConstructor
class OwnFlagPage {
    /** What the form lets in. */
    private static final int LONGEST_NOTE = 4_000;

    private final ObjectProvider<Commands> commands;

    @PostMapping("/me/flags/{episodeId}/remarks")
    @AllowedFor(WORKER)
    String say(
            Caller caller,
            @PathVariable("episodeId") EpisodeId episodeId,
            @RequestParam("request") UUID request,
            @RequestParam("remark") FlagRemark remark,
            @RequestParam(name = "note", defaultValue = "") String note) {
        WorkerId worker = caller.workerId();
        if (worker == null) {
            throw Problem.notFound();
        }
        if (note.length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "must have at most " + LONGEST_NOTE + " characters");
        }
        SayAboutFlag order = new SayAboutFlag(
                caller.tenantId(),
                caller.subject(),
                worker,
                request,
                episodeId,
                remark,
                note.isBlank() ? null : note.strip());
        Object event = commands.getObject().sendAlone(order, Map.of());
        return "redirect:/me?consistent_with=" + event + "#flags";
    }
}
