package io.aegira.query.pages.trends;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.query.dashboards.EpisodesDashboardView;
import io.aegira.query.organisation.TeamView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Teams by their names, and how many episodes each has. */
final class TeamTable {
    private static final String NO_TEAM = "Without a team";

    private final Map<TeamId, TeamView> teams;

    TeamTable(List<TeamView> teams) {
        this.teams = teams.stream()
                .collect(Collectors.toMap(TeamView::teamId, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }

    String place(@Nullable TeamId team) {
        TeamView known = team == null ? null : teams.get(team);
        return known == null ? NO_TEAM : known.siteName() + ", " + known.name();
    }

    ZoneId zone(@Nullable TeamId team, ZoneId otherwise) {
        TeamView known = team == null ? null : teams.get(team);
        return known == null ? otherwise : ZoneId.of(known.timezone());
    }

    List<EpisodesShown.TeamFigures> figures(EpisodesDashboardView view) {
        Map<String, Map<EpisodeSeverity, List<@Nullable Number>>> byPlace = new LinkedHashMap<>();
        teams.keySet().forEach(team -> byPlace.put(place(team), new EnumMap<>(EpisodeSeverity.class)));
        view.counts()
                .forEach(count -> byPlace.computeIfAbsent(
                                place(count.teamId()), first -> new EnumMap<>(EpisodeSeverity.class))
                        .computeIfAbsent(count.severity(), first -> new ArrayList<>())
                        .add(count.episodes()));
        return byPlace.entrySet().stream()
                .map(place -> new EpisodesShown.TeamFigures(
                        place.getKey(),
                        text(place.getValue(), EpisodeSeverity.HIGH),
                        text(place.getValue(), EpisodeSeverity.MEDIUM),
                        text(place.getValue(), EpisodeSeverity.COMPLIANCE)))
                .toList();
    }

    private static String text(Map<EpisodeSeverity, List<@Nullable Number>> figures, EpisodeSeverity severity) {
        @Nullable
        Number[] known = Objects.requireNonNullElse(figures.get(severity), List.<@Nullable Number>of())
                .toArray(Number[]::new);
        return Measure.text(Measure.sum(known));
    }
}
