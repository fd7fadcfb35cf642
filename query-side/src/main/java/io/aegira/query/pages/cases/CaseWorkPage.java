package io.aegira.query.pages.cases;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.casework.CaseId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.cases.TypedOrders.Given;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What can be pressed on the page of a case. What is done leads back to the page; what is refused is told there, and what was typed stays. */
@Controller
@RequiredArgsConstructor
class CaseWorkPage {
    private final CaseStories stories;
    private final OrdersAboutCases orders;
    private final TypedOrders typedOrders;
    private final Clock clock;

    /** One for all, since they differ in the order alone. */
    @PostMapping({
        "/cases/{caseId}/assign",
        "/cases/{caseId}/acknowledge",
        "/cases/{caseId}/actions",
        "/cases/{caseId}/outcomes",
        "/cases/{caseId}/resolve",
        "/cases/{caseId}/reopen"
    })
    @AllowedFor({CASE_MANAGER, HSE})
    @Audited(ANSWERS_READ)
    ModelAndView work(
            Caller caller,
            @PathVariable("caseId") CaseId caseId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        String path = request.getRequestURI();
        CaseDeed deed = CaseDeed.of(path.substring(path.lastIndexOf('/') + 1)).orElseThrow(Problem::notFound);
        CaseStoryLayout about = stories.of(caller, caseId, CASE_MANAGER, HSE);
        CaseForm form = CaseForm.of(deed.text(), typed);
        Given given = typedOrders.give(caller, about.detail(), about.zone(), deed, form);
        return given.event() == null
                ? page(caller, about, given.form(), given.status())
                : new ModelAndView(
                        "redirect:/cases/" + caseId + "?done=" + deed.text() + "&consistent_with=" + given.event());
    }

    private ModelAndView page(Caller caller, CaseStoryLayout about, CaseForm refused, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("case", status);
        page.addObject("story", about.story());
        page.addObject("desk", CaseDesk.of(about, caller, orders.areTaken(), refused.text("via"), clock.instant()));
        page.addObject("form", refused);
        page.addObject("done", "");
        return page;
    }
}
