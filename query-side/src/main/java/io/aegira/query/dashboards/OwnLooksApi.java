package io.aegira.query.dashboards;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.aegira.query.audit.trail.LookView;
import io.aegira.query.audit.trail.RecordedLooks.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has seen a worker's data. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Worker")
class OwnLooksApi {
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private final OwnLooks looks;

    @Operation(summary = "Who has seen the caller's data, the latest first", description = """
                    By role, never by name, from the audit trail: looks of one day, in the same roles, at the same are one item {last_at, times, by, looked_at}.
                    looked_at is check_ins (with what stood out in them), case, photo (of an incident), list (of several people), own_file or file (about everybody). by is empty where
                    the record does not say. Not told: for which reason, of which days, what it said, and attempts that were refused.""")
    @GetMapping("/api/v1/worker/looks")
    @AllowedFor(WORKER)
    Page<LookView> looks(Caller caller, PageRequest page) {
        WorkerId worker = caller.workerId();
        if (worker == null) {
            throw Problem.forbidden();
        }
        return page.page(looks.of(caller, worker, BEGINNING, Place.of(page), page.fetch()), Place::keys);
    }
}
