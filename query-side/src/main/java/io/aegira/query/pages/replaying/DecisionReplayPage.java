package io.aegira.query.pages.replaying;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;

import io.aegira.kernel.hindsight.Period;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.audit.DecisionsAgain;
import io.aegira.query.pages.WrittenDay;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins replays of decisions and shows what came of them. */
@Controller
@RequiredArgsConstructor
class DecisionReplayPage {
    private final DecisionsAgain decisions;

    @GetMapping("/replays-of-decisions")
    @AllowedFor(AUDITOR)
    String replays(Model model) {
        model.addAttribute("latest", decisions.latest());
        return "decision-replays";
    }

    @PostMapping("/replays-of-decisions")
    @AllowedFor(AUDITOR)
    String begin(
            Caller caller,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to) {
        var period = io.aegira.query.platform.Period.of(
                WrittenDay.beginning("from", from, 0), WrittenDay.beginning("to", to, 1));
        UUID id = decisions.begin(caller, new Period(period.from(), period.to()));
        return "redirect:/replays-of-decisions/" + id;
    }

    @GetMapping("/replays-of-decisions/{id}")
    @Audited(ANSWERS_READ)
    @AllowedFor(AUDITOR)
    String replay(Caller caller, @PathVariable("id") UUID id, Model model) {
        model.addAttribute("replay", decisions.find(caller, id).orElseThrow(Problem::notFound));
        return "decision-replay";
    }
}
