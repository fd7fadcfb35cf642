package io.aegira.query.dashboards;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.query.organisation.TeamSize;
import io.aegira.query.platform.Counted;
import io.aegira.query.platform.SmallGroups;
import io.aegira.query.risk.EpisodeCount;
import io.aegira.query.risk.EpisodeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Episodes for who sees all teams: of a team of fewer than five nothing is told, of others no figure of fewer than five people. */
record EpisodesOfTeams(List<EpisodeCount> counts, List<TeamSize> sizes) {
    List<EpisodeCountView> shown() {
        List<EpisodeCount> all = new ArrayList<>();
        SmallGroups<EpisodeCount> figures = new SmallGroups<>();
        for (TeamSize size : sizes) {
            if (size.people() < SmallGroups.FEWEST) {
                every(size).forEach(figures::ofSmallGroup);
                all.addAll(every(size));
            } else {
                counts.stream().filter(count -> isOf(size, count)).forEach(all::add);
            }
        }
        all.forEach(count -> figures.figure(count, count.episodes()));
        // What all teams have together is told elsewhere, week by week.
        figures.sum(null, all);
        Set<EpisodeCount> withheld = figures.withheld();
        return all.stream()
                .map(count -> withheld.contains(count) ? EpisodeCountView.withheld(count) : EpisodeCountView.of(count))
                .toList();
    }

    /** Whatever there is: that there is nothing would tell something. */
    private List<EpisodeCount> every(TeamSize size) {
        List<EpisodeCount> every = new ArrayList<>();
        for (EpisodeStatus status : EpisodeStatus.values()) {
            for (EpisodeSeverity severity : EpisodeSeverity.values()) {
                every.add(counts.stream()
                        .filter(count -> isOf(size, count) && count.status() == status && count.severity() == severity)
                        .findFirst()
                        .orElseGet(() ->
                                new EpisodeCount(size.siteId(), size.teamId(), status, severity, Counted.NONE, null)));
            }
        }
        return every;
    }

    private static boolean isOf(TeamSize size, EpisodeCount count) {
        return Objects.equals(size.siteId(), count.siteId()) && Objects.equals(size.teamId(), count.teamId());
    }
}
