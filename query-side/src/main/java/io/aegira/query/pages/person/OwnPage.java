package io.aegira.query.pages.person;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worker's own check-ins and answers, and where to find support. */
@Controller
@RequiredArgsConstructor
@AllowedFor(WORKER)
class OwnPage {
    private final OwnCheckInsReader reader;
    private final OwnPasskeys passkeys;

    @GetMapping("/me")
    String me(
            Caller caller,
            @RequestParam(name = "until", required = false) @Nullable LocalDate until,
            @RequestParam(name = "days", defaultValue = "28") int days,
            @RequestParam(name = "sent", required = false) @Nullable String sent,
            @RequestParam(name = "asked", required = false) @Nullable String asked,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("passkeys", passkeys.areMadeAt(request));
        model.addAttribute("own", reader.of(caller, new OwnAsked(until, days, sent, asked != null)));
        return "me";
    }
}
