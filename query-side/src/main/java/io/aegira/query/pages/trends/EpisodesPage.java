package io.aegira.query.pages.trends;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.pages.LogPlace;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The episodes that go on, and how things ran until then. */
@Controller
@RequiredArgsConstructor
class EpisodesPage {
    private final Windows windows;
    private final Episodes episodes;

    @GetMapping("/episodes")
    @AllowedFor({HSE, AUDITOR})
    @Audited(ANSWERS_READ)
    String episodes(
            Caller caller,
            @RequestParam(name = "day", required = false) @Nullable LocalDate day,
            @RequestParam(name = "weeks", defaultValue = "26") int weeks,
            @RequestParam(name = "after", defaultValue = "") String after,
            Model model) {
        Window window = windows.of(caller, day, weeks);
        model.addAttribute("shown", episodes.of(caller, window, LogPlace.written("after", after)));
        return "episodes";
    }
}
