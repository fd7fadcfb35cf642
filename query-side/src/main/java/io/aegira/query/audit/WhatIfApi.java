package io.aegira.query.audit;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;

import io.aegira.kernel.hindsight.Period;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import io.aegira.query.audit.PublishedVersions.Versions;
import io.aegira.query.audit.RunningWhatIfs.Trial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries rules on history. */
@RestController
@RequestMapping("/api/v1/admin/what-if")
@RequiredArgsConstructor
@Tag(name = "Audit")
class WhatIfApi {
    private final RunningWhatIfs running;
    private final WhatIfs trials;
    private final PublishedVersions published;
    private final Clock clock;

    @Operation(summary = "What a draft of rules would have made of a period", description = """
                    Every decision of the period is taken by the draft, with what was known when it was taken and not knowing what was decided. Alerts
                    (decisions medium or high) and episodes by severity and team, per 100 worker-days, beside the recorded ones; and who would have been flagged
                    newly, earlier, later or no more. Nothing is recorded but the report. Answered with 200 once it is done, or after 25 seconds with 202, when
                    it goes on; ask then at the Location. An organisation's administrator sees numbers; HSE the workers of their sites. Of people whom the
                    reader does not see one by one, figures of fewer than five are null, with "suppressed": true, and so is what they follow from.""")
    @PostMapping
    @AllowedFor({Role.ORG_ADMIN, Role.HSE, Role.AUDITOR})
    ResponseEntity<WhatIfView> begin(Caller caller, HttpServletRequest request, @RequestBody WhatIfRequest wanted) {
        var period = io.aegira.query.platform.Period.of(wanted.from(), wanted.to());
        Versions versions = published.read();
        Trial trial = new Trial(
                wanted.ruleset(),
                wanted.ruleset().compiled(versions.metrics()),
                versions,
                new Period(period.from(), period.to()));
        UUID id = IdempotencyKey.orderId(request);
        CompletableFuture<WhatIf> end = running.begin(caller.tenantId(), id, trial);
        return Soon.of(end)
                .map(over -> ResponseEntity.ok(view(caller, over)))
                .orElseGet(() -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/admin/what-if/" + id))
                        .body(find(caller, id)));
    }

    @Operation(summary = "How far a trial has come, and its report")
    @GetMapping("/{id}")
    @Audited(ANSWERS_READ)
    @AllowedFor({Role.ORG_ADMIN, Role.HSE, Role.AUDITOR})
    WhatIfView find(Caller caller, @PathVariable UUID id) {
        return view(caller, trials.find(id).orElseThrow(Problem::notFound));
    }

    private WhatIfView view(Caller caller, WhatIf trial) {
        return WhatIfView.of(trial, caller, clock.instant());
    }
}
