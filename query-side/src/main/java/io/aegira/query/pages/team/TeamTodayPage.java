package io.aegira.query.pages.team;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;
import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.Caller;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page: the team today for who looks after people, something of their own for everybody else. */
@Controller
@RequiredArgsConstructor
class TeamTodayPage {
    private final Boards boards;

    @GetMapping("/")
    @Audited(ANSWERS_READ)
    String today(
            Caller caller,
            @RequestParam(name = "day", required = false) @Nullable LocalDate day,
            @RequestParam(name = "team", required = false) @Nullable TeamId team,
            Model model) {
        if (caller.isAnyOf(SUPERVISOR, HSE, CASE_MANAGER, AUDITOR)) {
            model.addAttribute("board", boards.of(caller, day, team));
            return "team-today";
        }
        return caller.is(WORKER) && caller.workerId() != null ? "redirect:/me" : "welcome";
    }
}
