package io.aegira.query.pages.rules;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.PublishTriedRules;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.audit.RuleTrial;
import io.aegira.query.audit.RuleTrials;
import io.aegira.query.pages.PageOrders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a trial has come, what it found, and the button that publishes what was tried. */
@Controller
@RequiredArgsConstructor
class TrialPage {
    private final RuleTrials trials;
    private final TeamNames teams;
    private final ObjectProvider<Commands> commands;

    @GetMapping("/rules/trials/{id}")
    @AllowedFor(ORG_ADMIN)
    String trial(Caller caller, @PathVariable("id") UUID id, Model model) {
        return page(caller, find(caller, id), "", model);
    }

    @PostMapping("/rules/trials/{id}/publish")
    @AllowedFor(ORG_ADMIN)
    String publish(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        RuleTrial trial = find(caller, id);
        try {
            commands.getObject().sendAlone(order(caller, trial, reason.strip()), PageOrders.by(caller));
        } catch (CommandRefused refused) {
            response.setStatus(409);
            return page(caller, trial, refused.field() + ": " + refused.getMessage(), model);
        }
        return "redirect:/rules?published=" + trial.draft().version();
    }

    private static PublishTriedRules order(Caller caller, RuleTrial trial, String reason) {
        DraftRuleset draft = trial.draft();
        return new PublishTriedRules(
                caller.tenantId(),
                draft.version(),
                draft.rules(),
                draft.sha256(),
                trial.view().reportId(),
                reason,
                null);
    }

    private String page(Caller caller, RuleTrial trial, String refusal, Model model) {
        model.addAttribute("trial", TrialShown.of(trial, teams.of(caller)));
        model.addAttribute("refusal", refusal);
        return "rules-trial";
    }

    private RuleTrial find(Caller caller, UUID id) {
        return trials.find(caller, id).orElseThrow(Problem::notFound);
    }
}
