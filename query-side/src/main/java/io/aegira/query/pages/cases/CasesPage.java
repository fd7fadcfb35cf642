package io.aegira.query.pages.cases;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.casework.CaseId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of cases, and a case. */
@Controller
@RequiredArgsConstructor
class CasesPage {
    private static final int MOST_PAGES = 1_000;

    private final CaseQueues queues;
    private final CaseStories stories;
    private final OrdersAboutCases orders;
    private final Clock clock;

    @GetMapping("/cases")
    @Audited(ANSWERS_READ)
    @AllowedFor({SUPERVISOR, HSE, CASE_MANAGER, AUDITOR})
    String queue(
            Caller caller,
            @RequestParam(name = "status", defaultValue = "open") String status,
            @RequestParam(name = "queue", required = false) @Nullable String queue,
            @RequestParam(name = "mine", defaultValue = "false") boolean mine,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        CaseFilter filter = new CaseFilter(
                CaseStage.of(status), queue, mine ? caller.subject() : null, Math.clamp(page, 1, MOST_PAGES));
        model.addAttribute("queue", queues.of(caller, filter));
        return "cases";
    }

    @GetMapping("/cases/{caseId}")
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    @Audited(ANSWERS_READ)
    String story(
            Caller caller,
            @PathVariable("caseId") CaseId caseId,
            @RequestParam(name = "via", defaultValue = "") String via,
            @RequestParam(name = "done", defaultValue = "") String done,
            Model model) {
        CaseStoryLayout about = stories.of(caller, caseId, HSE, CASE_MANAGER, AUDITOR);
        model.addAttribute("story", about.story());
        model.addAttribute("desk", CaseDesk.of(about, caller, orders.areTaken(), via, clock.instant()));
        model.addAttribute("form", CaseForm.EMPTY);
        model.addAttribute("done", CaseDeed.of(done).map(CaseDeed::done).orElse(""));
        return "case";
    }
}
