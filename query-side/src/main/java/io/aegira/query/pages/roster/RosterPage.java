package io.aegira.query.pages.roster;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A team's week, for who plans it and who looks after its people. */
@Controller
@RequiredArgsConstructor
@AllowedFor({SUPERVISOR, HSE, AUDITOR, ORG_ADMIN})
class RosterPage {
    private final Rosters rosters;

    /** @param worker whose team is wanted, for links from where a person is shown */
    @GetMapping("/roster")
    String roster(
            Caller caller,
            @RequestParam(name = "team", required = false) @Nullable TeamId team,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId worker,
            @RequestParam(name = "day", required = false) @Nullable LocalDate week,
            @RequestParam(name = "after", required = false) @Nullable WorkerId after,
            Model model) {
        TeamId wanted = worker == null ? team : rosters.teamOf(caller, worker);
        model.addAttribute("roster", rosters.of(caller, new RosterAsked(wanted, week, after)));
        return "roster";
    }
}
