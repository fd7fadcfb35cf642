package io.aegira.query.pages.team;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.NextSteps;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.cases.FlagWork;
import io.aegira.query.risk.EpisodeShown;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was answered about one day.
 *
 * @param zone in which the day is counted for workers without a team
 * @param episodes that went on during the day
 * @param flags the same for who may know reasons, as they stood on the day
 * @param excused prompts that nobody expects
 * @param work on the flags, where the reader may do something about them
 * @param steps what is suggested to be done about them
 */
record DayFacts(
        LocalDate day,
        ZoneId zone,
        Map<WorkerId, WorkerView> workers,
        Map<TeamId, TeamView> teams,
        List<WorkerDayView> days,
        Map<WorkerId, EpisodeShown> episodes,
        Map<WorkerId, FlagAsOf> flags,
        Map<WorkerId, List<PromptShown>> excused,
        Map<WorkerId, FlagWork> work,
        NextSteps steps) {

    Board.Person person(WorkerId worker) {
        WorkerView known = workers.get(worker);
        TeamView team = team(worker);
        return new Board.Person(
                worker.toString(),
                Words.name(known == null ? null : known.displayName(), worker),
                team == null || teams.size() < 2 ? null : team.name());
    }

    ZoneId zone(WorkerId worker) {
        TeamView team = team(worker);
        return team == null ? zone : ZoneId.of(team.timezone());
    }

    private @Nullable TeamView team(WorkerId worker) {
        WorkerView known = workers.get(worker);
        return known == null || known.teamId() == null ? null : teams.get(known.teamId());
    }
}
