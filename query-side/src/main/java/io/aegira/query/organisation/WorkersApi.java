package io.aegira.query.organisation;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.SUPERVISOR;
import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workers as others see them, and as they see themselves. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class WorkersApi {
    private final Questions questions;

    /** An auditor follows ids, not names. */
    @GetMapping("/admin/workers")
    @AllowedFor({SUPERVISOR, HSE, CASE_MANAGER, ORG_ADMIN, AUDITOR})
    Page<WorkerView> workers(Caller caller, PageRequest page) {
        Sight sight = Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER, ORG_ADMIN, AUDITOR);
        boolean named = caller.isAnyOf(SUPERVISOR, HSE, CASE_MANAGER, ORG_ADMIN);
        WorkerId after = page.cursor().map(cursor -> WorkerId.of(cursor.id(0))).orElse(null);
        List<WorkerView> found = questions.many(new ListWorkers(sight, named, after, page.fetch()), WorkerView.class);
        return page.page(found, worker -> new Object[] {worker.workerId()});
    }

    @GetMapping("/worker/me")
    @AllowedFor(WORKER)
    MeView me(Caller caller) {
        return questions.one(new FindMe(Sight.of(caller, WORKER)), MeView.class);
    }
}
