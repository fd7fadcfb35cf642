package io.aegira.query.pages.trends;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.security.Caller;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.FindCasesOfEpisodes;
import io.aegira.query.dashboards.Dashboards;
import io.aegira.query.organisation.FindWorkers;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.LogPlace;
import io.aegira.query.pages.Moment;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.EpisodeView;
import io.aegira.query.risk.ListEpisodes;
import io.aegira.query.risk.StandingFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of episodes together; so many at a time, however many there are. */
@Component
@RequiredArgsConstructor
class Episodes {
    private static final int ON_A_PAGE = 30;
    private static final Measure[] FOLLOWED = {Measure.SIGNALS, Measure.EPISODES, Measure.INCIDENTS};

    private final Questions questions;
    private final Dashboards dashboards;

    /** @param after absent: from the one that has lasted longest */
    EpisodesShown of(Caller caller, Window window, @Nullable LogPlace after) {
        List<EpisodeView> found = goingOn(caller, window, after);
        List<EpisodeView> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        Trends trends = new Trends(
                window, dashboards.trends(caller, window.from(), window.to()).weeks());
        TeamTable teams = new TeamTable(teams(caller));
        EpisodeLines lines = new EpisodeLines(window, teams, workers(caller, shown), cases(caller, shown));
        return new EpisodesShown(
                Moment.inFull(window.day()),
                window.day().toString(),
                window.choices(),
                teams.figures(dashboards.episodes(caller, window.dayBegins(), window.dayEnds())),
                shown.stream().map(lines::of).toList(),
                found.size() > ON_A_PAGE ? more(window, shown.getLast()) : null,
                CaseworkInWords.of(dashboards.casework(caller, window.from(), window.to())),
                trends.charts(FOLLOWED),
                trends.table(FOLLOWED),
                trends.ticks());
    }

    private List<EpisodeView> goingOn(Caller caller, Window window, @Nullable LogPlace after) {
        Eyes eyes = Eyes.of(caller);
        Sight sight = Sight.of(caller, HSE, AUDITOR);
        Period day = new Period(window.dayBegins().toInstant(), window.dayEnds().toInstant());
        Stretch stretch =
                after == null ? Stretch.first(ON_A_PAGE + 1) : new Stretch(after.time(), after.id(), ON_A_PAGE + 1);
        ListEpisodes question =
                new ListEpisodes(sight, eyes.reasons(), null, null, StandingFilter.SUPPORTED, day, stretch);
        return questions.many(question, EpisodeShown.class).stream()
                .filter(EpisodeView.class::isInstance)
                .map(EpisodeView.class::cast)
                .toList();
    }

    private List<TeamView> teams(Caller caller) {
        return questions.many(new ListTeams(Sight.of(caller, HSE, AUDITOR)), TeamView.class);
    }

    private List<WorkerView> workers(Caller caller, List<EpisodeView> shown) {
        Sight sight = Sight.of(caller, HSE, AUDITOR);
        return shown.isEmpty()
                ? List.of()
                : questions.many(
                        new FindWorkers(
                                sight,
                                Eyes.of(caller).names(),
                                shown.stream()
                                        .map(EpisodeView::workerId)
                                        .distinct()
                                        .toList()),
                        WorkerView.class);
    }

    private List<CaseShown> cases(Caller caller, List<EpisodeView> shown) {
        Set<EpisodeId> ids = shown.stream().map(EpisodeView::episodeId).collect(Collectors.toSet());
        return questions.many(
                new FindCasesOfEpisodes(
                        Sight.of(caller, HSE, AUDITOR), Eyes.of(caller).reasons(), ids),
                CaseShown.class);
    }

    private static String more(Window window, EpisodeView last) {
        String place = new LogPlace(last.openedAt(), last.episodeId().value()).text();
        return "?day=" + window.day() + "&weeks=" + window.weeks() + "&after=" + place;
    }
}
