package io.aegira.query.dashboards;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is flagged, who missed, who is excused, and what to do next. */
@RestController
@RequestMapping("/api/v1/dashboards")
@RequiredArgsConstructor
class TeamTodayApi {
    private final Questions questions;
    private final TeamDay teamDay;
    private final Clock clock;

    @GetMapping("/team-today")
    @Audited(ANSWERS_READ)
    @AllowedFor({SUPERVISOR, HSE})
    TeamTodayView teamToday(
            Caller caller,
            @RequestParam(name = "date", required = false) @Nullable LocalDate date,
            @RequestParam(name = "team_id", required = false) @Nullable TeamId teamId) {
        Sight reasons = Sight.of(caller, HSE).andTeamsIfAllowed(caller);
        List<TeamView> teams = questions.many(new ListTeams(Sight.of(caller, SUPERVISOR, HSE)), TeamView.class).stream()
                .filter(team -> teamId == null || team.teamId().equals(teamId))
                .toList();
        if (teamId != null && teams.isEmpty()) {
            throw Problem.notFound();
        }
        return new TeamTodayView(teams.stream()
                .map(team -> teamDay.of(team, reasons, date, clock.instant()))
                .toList());
    }
}
