package io.aegira.query.pages.trends;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.platform.security.Caller;
import io.aegira.query.dashboards.Dashboards;
import io.aegira.query.dashboards.TrendWeekView;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.trends.OverviewShown.Tile;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the overview together. */
@Component
@RequiredArgsConstructor
class Overview {
    private static final Measure[] FOLLOWED = Measure.values();

    private final Questions questions;
    private final Dashboards dashboards;

    OverviewShown of(Caller caller, Window window) {
        List<TrendWeekView> weeks = weeks(caller, window);
        Trends trends = new Trends(window, weeks);
        TeamTable teams = new TeamTable(questions.many(new ListTeams(Sight.of(caller, HSE, AUDITOR)), TeamView.class));
        return new OverviewShown(
                Moment.of(window.first()),
                Moment.of(window.day()),
                window.day().toString(),
                window.choices(),
                tiles(weeks, weeks(caller, window.before())),
                teams.figures(dashboards.episodes(caller, window.from(), window.to())),
                CaseworkInWords.of(dashboards.casework(caller, window.from(), window.to())),
                trends.charts(FOLLOWED),
                trends.table(FOLLOWED),
                trends.ticks());
    }

    private List<TrendWeekView> weeks(Caller caller, Window window) {
        return dashboards.trends(caller, window.from(), window.to()).weeks();
    }

    private static List<Tile> tiles(List<TrendWeekView> weeks, List<TrendWeekView> before) {
        return List.of(
                tile("answered", "of 100 check-ins answered", answered(weeks), answered(before)),
                tile("flagged", "signals, medium and high", signals(weeks), signals(before)),
                tile(
                        "missed",
                        "episodes opened",
                        Measure.over(weeks, TrendWeekView::episodesOpened),
                        Measure.over(before, TrendWeekView::episodesOpened)),
                tile(
                        "excused",
                        "incidents",
                        Measure.over(weeks, TrendWeekView::incidents),
                        Measure.over(before, TrendWeekView::incidents)));
    }

    private static Tile tile(String sign, String label, @Nullable Double now, @Nullable Double before) {
        return new Tile(sign, Measure.text(now), label, "before: " + Measure.text(before));
    }

    private static @Nullable Double signals(List<TrendWeekView> weeks) {
        return Measure.over(weeks, week -> Measure.sum(week.medium(), week.high()));
    }

    private static @Nullable Double answered(List<TrendWeekView> weeks) {
        Double given = Measure.over(weeks, week -> Measure.sum(week.completedOnTime(), week.completedLate()));
        return Measure.share(given, Measure.sum(given, Measure.over(weeks, TrendWeekView::missed)));
    }
}
