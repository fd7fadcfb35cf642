package io.aegira.query.dashboards;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.availability.ListWorkerDays;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.organisation.ListWorkers;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.EpisodeView;
import io.aegira.query.risk.ListEpisodes;
import io.aegira.query.risk.StandingFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one team's day together. */
@Component
@RequiredArgsConstructor
class TeamDay {
    private static final int MOST_OF_A_TEAM = 5_000;

    private final Questions questions;

    /** @param now the present; a day that is over or to come is looked at at its noon */
    TeamToday of(TeamView team, Sight reasons, @Nullable LocalDate wanted, Instant now) {
        ZoneId zone = ZoneId.of(team.timezone());
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate date = wanted == null ? today : wanted;
        Sight sight = Sight.ofTeam(reasons.tenantId(), team.teamId());
        Map<WorkerId, String> names = names(sight);
        Map<WorkerId, EpisodeShown> flags = flags(sight, reasons, date, zone);
        Instant at = date.equals(today) ? now : date.atTime(12, 0).atZone(zone).toInstant();
        List<WorkerTodayShown> workers =
                questions.many(new ListWorkerDays(sight, date, at), WorkerDayView.class).stream()
                        .map(day -> line(day, names.get(day.workerId()), flags.get(day.workerId())))
                        .toList();
        return new TeamToday(team.teamId(), team.name(), team.siteName(), team.timezone(), date, workers);
    }

    private Map<WorkerId, String> names(Sight sight) {
        Map<WorkerId, String> names = new HashMap<>();
        for (WorkerView worker : questions.many(new ListWorkers(sight, true, null, MOST_OF_A_TEAM), WorkerView.class)) {
            if (worker.displayName() != null) {
                names.put(worker.workerId(), worker.displayName());
            }
        }
        return names;
    }

    private Map<WorkerId, EpisodeShown> flags(Sight sight, Sight reasons, LocalDate date, ZoneId zone) {
        Period day = new Period(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        Map<WorkerId, EpisodeShown> flags = new HashMap<>();
        questions
                .many(
                        new ListEpisodes(
                                sight,
                                reasons,
                                null,
                                null,
                                StandingFilter.SUPPORTED,
                                day,
                                Stretch.first(MOST_OF_A_TEAM)),
                        EpisodeShown.class)
                .forEach(episode -> flags.put(episode.workerId(), episode));
        return flags;
    }

    private static WorkerTodayShown line(WorkerDayView day, @Nullable String name, @Nullable EpisodeShown flag) {
        WorkerToday today = new WorkerToday(
                day.workerId(),
                name,
                day.availability(),
                day.expected(),
                day.answered(),
                day.answeredLate(),
                day.missed(),
                day.excused(),
                flag != null,
                flag == null ? null : flag.openedAt(),
                nextStep(day, flag));
        return flag instanceof EpisodeView known
                ? new WorkerTodayWithReasons(today, known.severity(), known.openedBy(), known.reasons())
                : today;
    }

    private static NextBestAction nextStep(WorkerDayView day, @Nullable EpisodeShown flag) {
        if (flag != null) {
            return NextBestAction.CHECK_IN_WITH_WORKER;
        }
        return day.missed() > 0 ? NextBestAction.ASK_ABOUT_MISSED_CHECK_IN : NextBestAction.NOTHING;
    }
}
