package io.aegira.query.pages.trends;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Risk, compliance and casework over the weeks, incidents beside them. Nothing about anybody alone. */
@Controller
@RequiredArgsConstructor
class OverviewPage {
    private final Windows windows;
    private final Overview overview;

    @GetMapping("/overview")
    @AllowedFor({HSE, AUDITOR})
    String overview(
            Caller caller,
            @RequestParam(name = "day", required = false) @Nullable LocalDate day,
            @RequestParam(name = "weeks", defaultValue = "26") int weeks,
            Model model) {
        model.addAttribute("shown", overview.of(caller, windows.of(caller, day, weeks)));
        return "overview";
    }
}
