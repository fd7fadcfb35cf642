package io.aegira.query.dashboards;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.casework.CountedCasework;
import io.aegira.query.casework.MeasureCasework;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.risk.AlertCountView;
import io.aegira.query.risk.CountAlerts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How cases are taken care of, and how many alerts there are for it. */
@RestController
@RequestMapping("/api/v1/dashboards")
@RequiredArgsConstructor
class CaseworkDashboardApi {
    private final Questions questions;
    private final AskedPeriod asked;

    @Operation(summary = "Times to acknowledge, to act and to conclude, outcomes, and alerts per 100 worker-days")
    @GetMapping("/casework")
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    CaseworkDashboardView casework(
            Caller caller,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to) {
        Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
        Period period = asked.of(sight, from, to);
        CountedCasework measures = questions.one(new MeasureCasework(sight, period), CountedCasework.class);
        AlertCountView alerts = questions.one(new CountAlerts(sight, period), AlertCountView.class);
        return sight.everyone()
                ? CaseworkDashboardView.ofGroups(measures, alerts)
                : CaseworkDashboardView.inFull(measures, alerts);
    }
}
