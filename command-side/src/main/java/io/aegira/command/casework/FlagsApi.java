package io.aegira.command.casework;

import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.casework.SayAboutFlag;
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

/** What workers say of their own flags. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Worker")
class FlagsApi {
    private static final int LONGEST_NOTE = 4_000;

    private final Commands commands;

    @Operation(summary = "Contest an own flag or say what is behind it; decides nothing, and stays on record beside it")
    @PostMapping("/api/v1/worker/flags/{episode_id}/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedFor(Role.WORKER)
    Map<String, UUID> remark(
            Caller caller,
            HttpServletRequest request,
            @PathVariable("episode_id") EpisodeId episodeId,
            @RequestBody Remark remark) {
        WorkerId worker = caller.workerId();
        if (worker == null) {
            throw Problem.forbidden();
        }
        if (remark.note() != null && remark.note().length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "must have at most " + LONGEST_NOTE + " characters");
        }
        SayAboutFlag order = new SayAboutFlag(
                caller.tenantId(),
                caller.subject(),
                worker,
                IdempotencyKey.orderId(request),
                episodeId,
                remark.remark(),
                remark.note());
        return Map.of("event_id", (UUID) Objects.requireNonNull(commands.sendAlone(order, Map.of())));
    }

    /** @param note what there is to say; nobody has to */
    record Remark(FlagRemark remark, @Nullable String note) {}
}
