package io.aegira.query.dashboards;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.ListTeams;
import io.aegira.query.organisation.TeamView;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.risk.CountEpisodes;
import io.aegira.query.risk.EpisodeCountView;
import java.time.OffsetDateTime;
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

    @GetMapping("/episodes")
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    EpisodesDashboardView episodes(
            Caller caller,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to) {
        Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
        return new EpisodesDashboardView(
                questions.many(new CountEpisodes(sight, Period.of(from, to)), EpisodeCountView.class),
                questions.many(new ListTeams(sight), TeamView.class));
    }
}
