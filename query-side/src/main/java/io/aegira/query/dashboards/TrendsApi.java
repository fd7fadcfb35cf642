package io.aegira.query.dashboards;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.casework.CountIncidentsByWeek;
import io.aegira.query.casework.IncidentWeekView;
import io.aegira.query.checkin.CountPromptsByWeek;
import io.aegira.query.checkin.PromptWeekView;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.risk.CountRiskByWeek;
import io.aegira.query.risk.RiskWeekView;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leading and lagging indicators by week. */
@RestController
@RequestMapping("/api/v1/dashboards")
@RequiredArgsConstructor
class TrendsApi {
    private final Questions questions;
    private final AskedPeriod asked;

    @GetMapping("/trends")
    @AllowedFor({HSE, AUDITOR})
    TrendsView trends(
            Caller caller,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to) {
        Sight sight = Sight.of(caller, HSE, AUDITOR);
        Period period = asked.of(sight, from, to);
        List<TrendWeek> weeks = TrendWeeks.together(
                questions.many(new CountPromptsByWeek(sight, period), PromptWeekView.class),
                questions.many(new CountRiskByWeek(sight, period), RiskWeekView.class),
                questions.many(new CountIncidentsByWeek(sight, period), IncidentWeekView.class));
        return new TrendsView(weeks.stream()
                .map(week -> sight.everyone() ? week.ofGroups() : week.inFull())
                .toList());
    }
}
