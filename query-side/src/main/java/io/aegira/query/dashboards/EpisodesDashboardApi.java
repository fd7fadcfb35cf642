package io.aegira.query.dashboards;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.CountWorkers;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.TeamSize;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.risk.CountEpisodes;
import io.aegira.query.risk.EpisodeCount;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which teams have episodes, how grave and how long. */
@RestController
@RequestMapping("/api/v1/dashboards")
@RequiredArgsConstructor
class EpisodesDashboardApi {
    private final Questions questions;
    private final AskedPeriod period;

    @GetMapping("/episodes")
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    EpisodesDashboardView episodes(
            Caller caller,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to) {
        Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
        List<EpisodeCount> counts =
                questions.many(new CountEpisodes(sight, period.of(sight, from, to)), EpisodeCount.class);
        return new EpisodesDashboardView(
                sight.everyone()
                        ? new EpisodesOfTeams(counts, questions.many(new CountWorkers(sight), TeamSize.class)).shown()
                        : counts.stream().map(EpisodeCountView::of).toList(),
                questions.many(new ListTeams(sight), TeamView.class));
    }
}
