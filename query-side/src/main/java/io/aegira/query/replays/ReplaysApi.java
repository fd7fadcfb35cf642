package io.aegira.query.replays;

import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Role;
import io.aegira.platform.transaction.OneTransaction;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds of views, for operators. */
@RestController
@RequestMapping("/api/v1/admin/replays")
@Tag(name = "Operations")
@AllowedFor(Role.PLATFORM_ADMIN)
class ReplaysApi {
    private final Replays replays;

    ReplaysApi(Replays replays) {
        this.replays = replays;
    }

    @Operation(summary = "Build a view anew from the log", description = """
                    The view answers meanwhile as it is; what was built takes its place at once when it has come as far. The projection is the name
                    of a processing group (worker, prompt-state, risk-signal, risk-episode-state, case-summary) or all. One rebuild runs at a time.""")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReplayView begin(HttpServletRequest request, @RequestBody NewReplay wanted) {
        // It outlives the order; the order's id tells whether it has begun already.
        return OneTransaction.apart(() -> replays.begin(IdempotencyKey.orderId(request), wanted.projection()));
    }

    @Operation(summary = "How a rebuild stands")
    @GetMapping("/{id}")
    ReplayView find(@PathVariable UUID id) {
        return replays.find(id);
    }

    @Operation(summary = "All rebuilds, the latest first")
    @GetMapping
    Page<ReplayView> list(PageRequest page) {
        return page.page(replays.list(page), replay -> new Object[] {replay.startedAt(), replay.replayId()});
    }

    /** @param projection a processing group, or all */
    record NewReplay(String projection) {}
}
