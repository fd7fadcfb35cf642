package io.aegira.query.audit;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;

import io.aegira.kernel.hindsight.Period;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
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

/** Has decisions taken again. */
@RestController
@RequestMapping("/api/v1/admin/decision-replays")
@RequiredArgsConstructor
@Tag(name = "Audit")
class DecisionReplaysApi {
    private final RunningReplays running;
    private final DecisionReplays replays;
    private final Clock clock;

    @Operation(
            summary = "Take every recorded decision of a period again, and hold it against the record",
            description = """
                    Each decision is computed from the log alone, with its recorded versions and with what was known where it stands. What comes out
                    otherwise is listed field by field. Answered with 200 once it is done, or after 25 seconds with 202, when it goes on; ask then
                    at the Location. from and to are instants that decisions are about. A platform administrator is not shown figures.""")
    @PostMapping
    @AllowedFor({Role.AUDITOR, Role.PLATFORM_ADMIN})
    ResponseEntity<DecisionReplayView> begin(
            Caller caller, HttpServletRequest request, @RequestBody DecisionReplayRequest wanted) {
        io.aegira.query.platform.Period period = io.aegira.query.platform.Period.of(wanted.from(), wanted.to());
        UUID id = IdempotencyKey.orderId(request);
        CompletableFuture<DecisionReplay> end =
                running.begin(caller.tenantId(), id, new Period(period.from(), period.to()));
        return Soon.of(end)
                .map(over -> ResponseEntity.ok(view(caller, over)))
                .orElseGet(() -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/admin/decision-replays/" + id))
                        .body(find(caller, id)));
    }

    @Operation(summary = "How far a replay has come, and what it found")
    @GetMapping("/{id}")
    @Audited(ANSWERS_READ)
    @AllowedFor({Role.AUDITOR, Role.PLATFORM_ADMIN})
    DecisionReplayView find(Caller caller, @PathVariable UUID id) {
        return view(caller, replays.find(id).orElseThrow(Problem::notFound));
    }

    private DecisionReplayView view(Caller caller, DecisionReplay replay) {
        return DecisionReplayView.of(replay, clock.instant(), caller.is(Role.AUDITOR));
    }
}
