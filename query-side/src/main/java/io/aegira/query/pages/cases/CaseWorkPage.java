package io.aegira.query.pages.cases;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.vault.PersonErased;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.cases.OrdersAboutCases.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
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
        try {
            UUID event = give(caller, about, deed, form);
            return new ModelAndView("redirect:/cases/" + caseId + "?done=" + deed.text() + "&consistent_with=" + event);
        } catch (CommandRefused refused) {
            return page(caller, about, form.refused(String.valueOf(refused.getMessage())), HttpStatus.CONFLICT);
        } catch (PersonErased gone) {
            String sentence = "The person was erased: nothing more is written about them.";
            return page(caller, about, form.refused(sentence), HttpStatus.CONFLICT);
        } catch (Problem wrong) {
            return page(caller, about, form.refused(wrong), HttpStatusCode.valueOf(wrong.status()));
        }
    }

    private UUID give(Caller caller, CaseStoryLayout about, CaseDeed deed, CaseForm form) {
        OffsetDateTime now = ServerTime.of(clock);
        CaseOrderForm read = new CaseOrderForm(form, about.zone(), now);
        String order = form.text("order").isEmpty() ? UUID.randomUUID().toString() : form.text("order");
        Asked asked = new Asked(caller, about.detail(), deed.eventType(), order, now);
        return orders.give(asked, read.note(), deed.order(read, caller.subject()));
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
