package io.aegira.query.dashboards;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A worker's own flags. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Worker")
class OwnFlagsApi {
    private final OwnFlags flags;

    @Operation(summary = "When the caller's check-ins stood out within half a year, and what they said of it")
    @GetMapping("/api/v1/worker/flags")
    @AllowedFor(WORKER)
    Map<String, List<OwnFlagView>> flags(Caller caller) {
        WorkerId worker = caller.workerId();
        if (worker == null) {
            throw Problem.forbidden();
        }
        return Map.of("items", flags.of(caller, worker));
    }
}
