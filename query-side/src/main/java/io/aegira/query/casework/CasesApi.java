package io.aegira.query.casework;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.casework.CaseId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases and what happened to them. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class CasesApi {
    private final Questions questions;

    @GetMapping("/admin/cases")
    @AllowedFor({SUPERVISOR, HSE, CASE_MANAGER, AUDITOR})
    Page<CaseShown> cases(
            Caller caller,
            @RequestParam(name = "queue", required = false) @Nullable String queue,
            @RequestParam(name = "status", required = false) @Nullable CaseStatus status,
            PageRequest page) {
        ListCases question = new ListCases(
                Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER, AUDITOR),
                Sight.of(caller, HSE, CASE_MANAGER, AUDITOR).andTeamsIfAllowed(caller),
                queue,
                status,
                Stretch.of(page));
        return page.page(
                questions.many(question, CaseShown.class), shown -> new Object[] {shown.openedAt(), shown.caseId()});
    }

    @GetMapping("/admin/cases/{id}")
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    CaseDetailView detail(Caller caller, @PathVariable("id") CaseId id) {
        return questions.one(new FindCase(Sight.of(caller, HSE, CASE_MANAGER, AUDITOR), id), CaseDetailView.class);
    }

    @GetMapping("/cases/{id}/events")
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    Page<TimelineView> events(Caller caller, @PathVariable("id") CaseId id) {
        return new Page<>(detail(caller, id).timeline(), null);
    }
}
