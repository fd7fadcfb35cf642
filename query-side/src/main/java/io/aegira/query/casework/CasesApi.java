package io.aegira.query.casework;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.casework.CaseId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.time.OffsetDateTime;
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
    @Audited(ANSWERS_READ)
    @AllowedFor({SUPERVISOR, HSE, CASE_MANAGER, AUDITOR})
    Page<CaseShown> cases(
            Caller caller,
            @RequestParam(name = "queue", required = false) @Nullable String queue,
            @RequestParam(name = "status", required = false) @Nullable CaseStatus status,
            @RequestParam(name = "as_of", required = false) @Nullable OffsetDateTime asOf,
            @RequestParam(name = "known_at", required = false) @Nullable OffsetDateTime knownAt,
            PageRequest page) {
        ListCases question = new ListCases(
                Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER, AUDITOR),
                Sight.of(caller, HSE, CASE_MANAGER, AUDITOR).andTeamsIfAllowed(caller),
                queue,
                status,
                Stretch.of(page));
        return page.page(questions.many(question.asKnown(AsKnown.of(asOf, knownAt)), CaseShown.class), shown ->
                new Object[] {shown.openedAt(), shown.caseId()});
    }

    @GetMapping("/admin/cases/{id}")
    @Audited(ANSWERS_READ)
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    CaseDetailView detail(
            Caller caller,
            @PathVariable("id") CaseId id,
            @RequestParam(name = "as_of", required = false) @Nullable OffsetDateTime asOf,
            @RequestParam(name = "known_at", required = false) @Nullable OffsetDateTime knownAt) {
        FindCase question = new FindCase(Sight.of(caller, HSE, CASE_MANAGER, AUDITOR), id)
                .notes(caller.isAnyOf(CASE_MANAGER, AUDITOR));
        return questions.one(question.asKnown(AsKnown.of(asOf, knownAt)), CaseDetailView.class);
    }

    @GetMapping("/cases/{id}/events")
    @Audited(ANSWERS_READ)
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    Page<TimelineView> events(Caller caller, @PathVariable("id") CaseId id) {
        return new Page<>(detail(caller, id, null, null).timeline(), null);
    }
}
