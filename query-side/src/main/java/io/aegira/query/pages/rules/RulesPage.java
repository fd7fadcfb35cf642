package io.aegira.query.pages.rules;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.hindsight.Period;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.audit.RuleTrials;
import io.aegira.query.audit.RulesetVersion;
import io.aegira.query.pages.WrittenDay;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules that were published, and a form to try others. */
@Controller
@RequiredArgsConstructor
class RulesPage {
    private static final int DAYS_TO_TRY = 90;

    private final RuleTrials trials;
    private final Clock clock;

    @GetMapping("/rules")
    @AllowedFor(ORG_ADMIN)
    String rules(@RequestParam(name = "published", defaultValue = "") String published, Model model) {
        List<RulesetVersion> versions = trials.published();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return page(RulesForm.of(inForce(versions), today.minusDays(DAYS_TO_TRY), today), published, model);
    }

    @PostMapping("/rules/trials")
    @AllowedFor(ORG_ADMIN)
    String begin(
            Caller caller,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        RulesForm form = RulesForm.of(sent);
        try {
            return "redirect:/rules/trials/" + trials.begin(caller, form.draft(), period(form));
        } catch (Problem refused) {
            response.setStatus(refused.status());
            return page(form.with(refused), "", model);
        } catch (IllegalArgumentException noSuchSeverity) {
            throw Problem.invalid("severity", "must be high, medium or flag");
        }
    }

    private String page(RulesForm form, String published, Model model) {
        List<RulesetVersion> versions = trials.published();
        model.addAttribute("versions", Published.of(versions, clock.instant()));
        model.addAttribute("form", form);
        model.addAttribute(
                "published",
                versions.stream().anyMatch(version -> version.version().equals(published)) ? published : "");
        return "rules";
    }

    private List<Rule> inForce(List<RulesetVersion> versions) {
        return versions.stream()
                .filter(version -> !version.inForceFrom().isAfter(clock.instant()))
                .findFirst()
                .map(RulesetVersion::rules)
                .orElseGet(() -> Ruleset.v1().rules());
    }

    /** Whole days, UTC, the last one included. */
    private static Period period(RulesForm form) {
        LocalDate from = WrittenDay.of("from", form.from());
        LocalDate to = WrittenDay.of("to", form.to());
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "must not be before the first day");
        }
        return new Period(
                from.atStartOfDay().toInstant(ZoneOffset.UTC),
                to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
