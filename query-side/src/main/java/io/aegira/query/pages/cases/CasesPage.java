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
import io.aegira.query.casework.CaseStatus;
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

    @GetMapping("/cases")
    @AllowedFor({SUPERVISOR, HSE, CASE_MANAGER, AUDITOR})
    String queue(
            Caller caller,
            @RequestParam(name = "status", defaultValue = "open") CaseStatus status,
            @RequestParam(name = "queue", required = false) @Nullable String queue,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("queue", queues.of(caller, status, queue, Math.clamp(page, 1, MOST_PAGES)));
        return "cases";
    }

    @GetMapping("/cases/{caseId}")
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    @Audited(ANSWERS_READ)
    String story(Caller caller, @PathVariable("caseId") CaseId caseId, Model model) {
        model.addAttribute("story", stories.of(caller, caseId));
        return "case";
    }
}
