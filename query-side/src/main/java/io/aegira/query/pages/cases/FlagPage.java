package io.aegira.query.pages.cases;

import static io.aegira.kernel.audit.AuditedAction.FLAG_VIEWED;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.casework.CaseId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.pages.cases.TypedOrders.Given;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A flag without its reasons: what a supervisor may do about it. Other pages show the same in place, and take it from here when it has changed. */
@Controller
@RequiredArgsConstructor
@AllowedFor({SUPERVISOR, HSE, CASE_MANAGER})
class FlagPage {
    private final FlagReader flags;
    private final TypedOrders orders;

    @GetMapping("/flags/{caseId}")
    @Audited(
            value = FLAG_VIEWED,
            by = {SUPERVISOR, HSE, CASE_MANAGER})
    ModelAndView flag(
            Caller caller,
            @PathVariable("caseId") CaseId caseId,
            @RequestParam(name = "via", defaultValue = "") String via,
            @RequestParam(name = "done", defaultValue = "") String done) {
        String told = CaseDeed.of(done).map(CaseDeed::done).orElse("");
        return page(flags.of(caller, caseId, via), CaseForm.EMPTY).addObject("done", told);
    }

    @PostMapping("/flags/{caseId}/acknowledge")
    ModelAndView acknowledge(
            Caller caller, @PathVariable("caseId") CaseId caseId, @RequestParam Map<String, String> typed) {
        return work(caller, caseId, CaseDeed.ACKNOWLEDGE, typed);
    }

    @PostMapping("/flags/{caseId}/actions")
    ModelAndView act(Caller caller, @PathVariable("caseId") CaseId caseId, @RequestParam Map<String, String> typed) {
        return work(caller, caseId, CaseDeed.ACTIONS, typed);
    }

    private ModelAndView work(Caller caller, CaseId caseId, CaseDeed deed, Map<String, String> typed) {
        CaseForm form = CaseForm.of(deed.text(), typed);
        FlagShown flag = flags.of(caller, caseId, form.text("via"));
        Given given = orders.give(caller, flags.detail(caller, caseId), flag.zone(), deed, form);
        if (given.event() == null) {
            ModelAndView page = page(flag, given.form());
            page.setStatus(given.status());
            return page;
        }
        return new ModelAndView(
                "redirect:/flags/" + caseId + "?done=" + deed.text() + "&consistent_with=" + given.event());
    }

    private static ModelAndView page(FlagShown flag, CaseForm form) {
        return new ModelAndView("flag").addObject("flag", flag).addObject("form", form);
    }
}
