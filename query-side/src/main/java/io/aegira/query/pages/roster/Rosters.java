package io.aegira.query.pages.roster;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.ListWorkers;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.QueryString;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a roster together: whose, which week, and what it shows. */
@Component
@RequiredArgsConstructor
class Rosters {
    private static final int TOGETHER = 25;

    private final Questions questions;
    private final TeamWeeks teams;
    private final Clock clock;

    /** @throws Problem 404 for a team or a worker whom the reader does not see */
    RosterShown of(Caller caller, RosterAsked asked) {
        TeamChosen chosen = TeamChosen.of(questions.many(new ListTeams(sight(caller)), TeamView.class), asked.team());
        ZoneId zone = zone(caller, chosen.team());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<WorkerView> found = workers(caller, chosen.team(), asked.after());
        List<WorkerView> together = found.stream().limit(TOGETHER).toList();
        TeamWeek wanted =
                teams.week(caller, chosen.team(), together, Week.of(asked.week() == null ? today : asked.week(), zone));
        Week last = asked.week() == null ? wanted.last() : null;
        TeamWeek shown = last == null ? wanted : teams.week(caller, chosen.team(), together, last);
        Week week = shown.week();
        return new RosterShown(
                chosen.place(),
                chosen.id(),
                chosen.choices(),
                week.links(today),
                week.days().stream().map(Moment::weekdayOf).toList(),
                shown.rows(),
                shown.quiet(),
                last != null,
                caller.is(ORG_ADMIN),
                found.size() > TOGETHER ? next(found.get(TOGETHER - 1), chosen, week) : null);
    }

    private static String next(WorkerView last, TeamChosen team, Week week) {
        return QueryString.of(
                "team",
                team.id(),
                "day",
                week.monday().toString(),
                "after",
                last.workerId().toString());
    }

    /** Whom the reader sees. */
    static Sight sight(Caller caller) {
        return Sight.of(caller, SUPERVISOR, HSE, AUDITOR, ORG_ADMIN);
    }

    /** The team of a worker. @return absent for who is in none that the reader sees @throws Problem 404 for whom the reader does not see */
    @Nullable
    TeamId teamOf(Caller caller, WorkerId worker) {
        Sight nobody = Eyes.noAnswers(caller);
        TeamId team = questions
                .one(new FindPerson(sight(caller), nobody, nobody, false, worker), PersonView.class)
                .teamId();
        boolean seen = questions.many(new ListTeams(sight(caller)), TeamView.class).stream()
                .anyMatch(one -> one.teamId().equals(team));
        return seen ? team : null;
    }

    private List<WorkerView> workers(Caller caller, @Nullable TeamView team, @Nullable WorkerId after) {
        if (team == null) {
            return List.of();
        }
        Sight ofTeam = Sight.ofTeam(caller.tenantId(), team.teamId());
        boolean named = Eyes.of(caller).names();
        return questions.many(new ListWorkers(ofTeam, named, after, TOGETHER + 1), WorkerView.class);
    }

    private ZoneId zone(Caller caller, @Nullable TeamView team) {
        return ZoneId.of(
                team == null
                        ? questions
                                .one(new FindTenant(sight(caller)), TenantView.class)
                                .timezone()
                        : team.timezone());
    }
}
