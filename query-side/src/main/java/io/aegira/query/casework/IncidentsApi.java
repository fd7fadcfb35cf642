package io.aegira.query.casework;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents as they were reported. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Casework")
class IncidentsApi {
    private final Questions questions;

    @Operation(summary = "Incidents in the order in which they happened; notes and photos for who may read them")
    @GetMapping("/api/v1/admin/incidents")
    @Audited(ANSWERS_READ)
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    Page<IncidentView> incidents(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "known_at", required = false) @Nullable OffsetDateTime knownAt,
            PageRequest page) {
        ListIncidents question = new ListIncidents(
                Sight.of(caller, HSE, CASE_MANAGER, AUDITOR),
                Sight.of(caller, CASE_MANAGER, AUDITOR),
                workerId,
                Period.of(from, to),
                Stretch.of(page),
                AsKnown.of(null, knownAt));
        return page.page(questions.many(question, IncidentView.class), shown ->
                new Object[] {shown.occurredAt(), shown.incidentId()});
    }
}
