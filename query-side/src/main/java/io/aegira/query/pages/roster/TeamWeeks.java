package io.aegira.query.pages.roster;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.ListWorkers;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.roster.FindShiftsAround;
import io.aegira.query.roster.ShiftsAround;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks about a week of a team: who works when, and where nobody does, when somebody of the team did and will. */
@Component
@RequiredArgsConstructor
class TeamWeeks {
    private static final int MOST_OF_A_TEAM = 10_000;

    private final Questions questions;
    private final WeekReader weeks;

    /** @param together those who are shown; who has left is not */
    TeamWeek week(Caller caller, @Nullable TeamView team, List<WorkerView> together, Week week) {
        List<WorkerView> active = active(together);
        WeekFacts facts = weeks.read(Rosters.sight(caller), Eyes.noAnswers(caller), ids(active), week);
        List<RowShown> rows = active.stream()
                .map(one -> facts.row(one.workerId(), Words.name(one.displayName(), one.workerId())))
                .toList();
        return new TeamWeek(week, rows, team == null || !facts.shifts().isEmpty() ? null : around(caller, team, week));
    }

    /** @return absent where others of the team are meant to work in that week */
    private @Nullable ShiftsAround around(Caller caller, TeamView team, Week week) {
        Sight ofTeam = Sight.ofTeam(caller.tenantId(), team.teamId());
        List<WorkerView> all = questions.many(new ListWorkers(ofTeam, false, null, MOST_OF_A_TEAM), WorkerView.class);
        ShiftsAround around = questions.one(
                new FindShiftsAround(Rosters.sight(caller), ids(active(all)), week.period()), ShiftsAround.class);
        return around.within() ? null : around;
    }

    private static List<WorkerView> active(List<WorkerView> workers) {
        return workers.stream().filter(WorkerView::active).toList();
    }

    private static List<WorkerId> ids(List<WorkerView> workers) {
        return workers.stream().map(WorkerView::workerId).toList();
    }
}
