package io.aegira.command.casework;

import io.aegira.kernel.casework.AskForSupport;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A worker's own call for somebody. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Worker")
class SupportApi {
    private static final int LONGEST_NOTE = 4_000;

    private final Commands commands;

    @Operation(summary = "Ask for somebody to talk to; opens a case for the case managers, whatever the answers say")
    @PostMapping("/api/v1/worker/support")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.WORKER)
    CallView ask(Caller caller, HttpServletRequest request, @RequestBody Call call) {
        WorkerId worker = caller.workerId();
        if (worker == null) {
            throw Problem.forbidden();
        }
        if (call.note() != null && call.note().length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "must have at most " + LONGEST_NOTE + " characters");
        }
        AskForSupport order = new AskForSupport(
                caller.tenantId(), caller.subject(), worker, IdempotencyKey.orderId(request), call.note());
        Object event = Objects.requireNonNull(commands.sendAlone(order, Map.of()));
        return new CallView(order.caseId(), (UUID) event);
    }

    /** @param note what it is about; nobody has to say */
    record Call(@Nullable String note) {}

    /** @param eventId of the event that opened the case */
    record CallView(CaseId caseId, UUID eventId) {}
}
