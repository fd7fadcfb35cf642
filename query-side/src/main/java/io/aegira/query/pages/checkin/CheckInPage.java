package io.aegira.query.pages.checkin;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.TakeCheckIn;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worker's check-in, asked for or not; sent again with other answers it corrects. */
@Controller
@RequiredArgsConstructor
@AllowedFor(WORKER)
class CheckInPage {
    private final CheckInForms forms;
    private final ObjectProvider<Commands> commands;
    private final Clock clock;

    @GetMapping("/me/check-in")
    String unasked(Caller caller, Model model) {
        return page(forms.opened(caller, null), model);
    }

    @GetMapping("/me/check-in/{promptId}")
    String asked(Caller caller, @PathVariable("promptId") PromptId promptId, Model model) {
        return page(forms.opened(caller, promptId), model);
    }

    @PostMapping("/me/check-in")
    String sendUnasked(
            Caller caller,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        return send(caller, null, Written.of(sent), model, response);
    }

    @PostMapping("/me/check-in/{promptId}")
    String send(
            Caller caller,
            @PathVariable("promptId") PromptId promptId,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        return send(caller, promptId, Written.of(sent), model, response);
    }

    private String send(
            Caller caller, @Nullable PromptId promptId, Written written, Model model, HttpServletResponse response) {
        forms.require(caller, promptId);
        Refusals refusals;
        try {
            commands.getObject().sendAlone(order(caller, promptId, written), Map.of());
            return "redirect:/me?sent=" + (promptId == null ? "unasked" : promptId);
        } catch (CommandRefused refused) {
            refusals = Refusals.of(refused);
        } catch (Problem refused) {
            refusals = Refusals.of(refused);
        }
        response.setStatus(refusals.status());
        return page(forms.refused(caller, promptId, written, refusals), model);
    }

    private TakeCheckIn order(Caller caller, @Nullable PromptId promptId, Written written) {
        if (caller.workerId() == null) {
            throw Problem.notFound();
        }
        return new TakeCheckIn(
                caller.tenantId(),
                caller.subject(),
                Objects.requireNonNull(caller.workerId()),
                written.response(),
                promptId,
                written.form(),
                written.submitted(clock.instant()),
                written.numbers(),
                written.note().isEmpty() ? null : written.note());
    }

    private static String page(CheckInForm form, Model model) {
        model.addAttribute("form", form);
        return "check-in";
    }
}
