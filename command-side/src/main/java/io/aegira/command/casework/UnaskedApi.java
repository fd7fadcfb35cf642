package io.aegira.command.casework;

import io.aegira.kernel.casework.AskForSupport;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.casework.SayAboutFlag;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What workers say unasked: their own calls for somebody, and what they make of their flags (ADR 0026). */
@RestController
@RequiredArgsConstructor
@Tag(name = "Worker")
class UnaskedApi {
    private final Commands commands;

    @Operation(summary = "Ask for somebody to talk to; opens a case for the case managers, whatever the answers say")
    @PostMapping("/api/v1/worker/support")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.WORKER)
    CallView ask(Caller caller, HttpServletRequest request, @RequestBody Call call) {
        AskForSupport order =
                new AskForSupport(caller.tenantId(), worker(caller), IdempotencyKey.orderId(request), call.note());
        return new CallView(order.caseId(), eventOf(order));
    }

    @Operation(summary = "Contest an own flag or say what is behind it; decides nothing, and stays on record beside it")
    @PostMapping("/api/v1/worker/flags/{episode_id}/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.WORKER)
    Map<String, UUID> remark(
            Caller caller,
            HttpServletRequest request,
            @PathVariable("episode_id") EpisodeId episodeId,
            @RequestBody Remark remark) {
        return Map.of(
                "event_id",
                eventOf(new SayAboutFlag(
                        caller.tenantId(),
                        worker(caller),
                        IdempotencyKey.orderId(request),
                        episodeId,
                        remark.remark(),
                        remark.note())));
    }

    private UUID eventOf(Command order) {
        return (UUID) Objects.requireNonNull(commands.sendAlone(order, Map.of()));
    }

    private static WorkerId worker(Caller caller) {
        if (caller.workerId() == null) {
            throw Problem.forbidden();
        }
        return caller.workerId();
    }

    /** @param note what it is about; nobody has to say */
    record Call(@Nullable String note) {}

    /** @param eventId of the event that opened the case */
    record CallView(CaseId caseId, UUID eventId) {}

    /** @param note what there is to say; nobody has to */
    record Remark(FlagRemark remark, @Nullable String note) {}
}
