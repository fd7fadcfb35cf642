package io.aegira.query.pages.team;

import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.query.availability.ListWorkerDays;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.checkin.ListPrompts;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.organisation.ListWorkers;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Flags;
import io.aegira.query.pages.NextSteps;
import io.aegira.query.pages.cases.FlagsAtWork;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.EpisodeView;
import io.aegira.query.risk.ListEpisodes;
import io.aegira.query.risk.StandingFilter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what there is to know about a day. */
@Component
@RequiredArgsConstructor
class DayReader {
    private static final int MOST = 5_000;
    /** More flags than anybody reads in a day: of the others only the episode is told. */
    private static final int EXPLAINED = 100;

    private final Questions questions;
    private final Flags explained;
    private final FlagsAtWork atWork;

    /** @param only absent: all whom the caller sees */
    DayFacts read(Caller caller, LocalDate day, ZoneId zone, Collection<TeamView> teams, @Nullable TeamId only) {
        Eyes all = Eyes.of(caller);
        Eyes eyes = only == null ? all : all.onTeam(caller.tenantId(), only);
        Map<WorkerId, WorkerView> workers =
                questions.many(new ListWorkers(eyes.people(), eyes.names(), null, MOST), WorkerView.class).stream()
                        .collect(Collectors.toMap(WorkerView::workerId, Function.identity()));
        ListWorkerDays question = new ListWorkerDays(
                eyes.people(), day, day.atTime(12, 0).atZone(zone).toInstant());
        List<WorkerDayView> days = questions.many(question, WorkerDayView.class);
        Map<TeamId, TeamView> places = teams.stream().collect(Collectors.toMap(TeamView::teamId, Function.identity()));
        NextSteps steps = NextSteps.ask(questions, eyes.people(), null);
        DayFacts known = new DayFacts(day, zone, workers, places, days, Map.of(), Map.of(), Map.of(), Map.of(), steps);
        Map<WorkerId, EpisodeShown> episodes = episodes(eyes, known);
        return new DayFacts(
                day,
                zone,
                workers,
                places,
                days,
                episodes,
                flags(eyes, known, episodes),
                excused(eyes, Eyes.noAnswers(caller), known),
                atWork.of(caller, day.plusDays(1).atStartOfDay(zone).toInstant(), zone),
                steps);
    }

    private Map<WorkerId, EpisodeShown> episodes(Eyes eyes, DayFacts known) {
        Map<WorkerId, EpisodeShown> episodes = new HashMap<>();
        ListEpisodes question = new ListEpisodes(
                eyes.people(),
                eyes.reasons(),
                null,
                null,
                StandingFilter.SUPPORTED,
                wherever(known.day()),
                Stretch.first(MOST));
        for (EpisodeShown episode : questions.many(question, EpisodeShown.class)) {
            ZoneId zone = known.zone(episode.workerId());
            boolean begun = !LocalDate.ofInstant(episode.openedAt(), zone).isAfter(known.day());
            boolean going = episode.closedAt() == null
                    || !LocalDate.ofInstant(episode.closedAt(), zone).isBefore(known.day());
            if (begun && going) {
                episodes.put(episode.workerId(), episode);
            }
        }
        return episodes;
    }

    private Map<WorkerId, FlagAsOf> flags(Eyes eyes, DayFacts known, Map<WorkerId, EpisodeShown> episodes) {
        Map<WorkerId, FlagAsOf> flags = new HashMap<>();
        for (WorkerDayView day : known.days()) {
            if (episodes.get(day.workerId()) instanceof EpisodeView episode && flags.size() < EXPLAINED) {
                flags.put(day.workerId(), explained.asOf(eyes, episode, known.day(), known.zone(day.workerId())));
            }
        }
        return flags;
    }

    private Map<WorkerId, List<PromptShown>> excused(Eyes eyes, Sight nobody, DayFacts known) {
        ListPrompts question = new ListPrompts(
                eyes.people(), nobody, null, PromptStatus.EXCUSED, wherever(known.day()), Stretch.first(MOST));
        return questions.many(question, PromptShown.class).stream()
                .filter(prompt -> LocalDate.ofInstant(prompt.closesAt(), known.zone(prompt.workerId()))
                        .equals(known.day()))
                .collect(Collectors.groupingBy(PromptShown::workerId));
    }

    /** The day in every zone that there is. */
    private static Period wherever(LocalDate day) {
        return new Period(
                day.atStartOfDay().toInstant(ZoneOffset.MAX),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN));
    }
}
