package io.aegira.query.checkin;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.SUPERVISOR;
import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prompts and answers, to workers about themselves and to others as far as their role reaches. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class PromptsApi {
    private final Questions questions;

    @GetMapping("/admin/prompts")
    @AllowedFor({SUPERVISOR, HSE, CASE_MANAGER, ORG_ADMIN, AUDITOR})
    @Audited(ANSWERS_READ)
    Page<PromptShown> prompts(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "state", required = false) @Nullable PromptStatus state,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "as_of", required = false) @Nullable OffsetDateTime asOf,
            @RequestParam(name = "known_at", required = false) @Nullable OffsetDateTime knownAt,
            PageRequest page) {
        Sight sight = Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER, ORG_ADMIN, AUDITOR);
        Sight answers = Sight.of(caller, CASE_MANAGER, AUDITOR).andTeamsIfAllowed(caller);
        ListPrompts question = new ListPrompts(sight, answers, workerId, state, Period.of(from, to), Stretch.of(page));
        return page(question.asKnown(AsKnown.of(asOf, knownAt)), page);
    }

    @GetMapping("/worker/prompts")
    @AllowedFor(WORKER)
    Page<PromptShown> own(
            Caller caller,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            PageRequest page) {
        Sight self = Sight.of(caller, WORKER);
        return page(new ListPrompts(self, self, null, null, Period.of(from, to), Stretch.of(page)), page);
    }

    @GetMapping("/worker/history")
    @AllowedFor(WORKER)
    Page<ResponseView> history(
            Caller caller,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            PageRequest page) {
        ListResponses question = new ListResponses(Sight.of(caller, WORKER), Period.of(from, to), Stretch.of(page));
        return page.page(questions.many(question, ResponseView.class), response ->
                new Object[] {response.submittedAt(), response.responseId()});
    }

    private Page<PromptShown> page(ListPrompts question, PageRequest page) {
        return page.page(questions.many(question, PromptShown.class), prompt ->
                new Object[] {prompt.closesAt(), prompt.promptId()});
    }
}
