package io.aegira.query.dashboards;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.security.Caller;
import io.aegira.query.casework.FlagRemarkView;
import io.aegira.query.casework.ListFlagRemarks;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.ListEpisodes;
import io.aegira.query.risk.StandingFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** When a worker's check-ins stood out within half a year, without how they were judged. */
@Component
@RequiredArgsConstructor
class OwnFlags {
    private static final Duration BACK = Duration.ofDays(182);
    private static final Stretch ALL = Stretch.first(200);

    private final Questions questions;
    private final Clock clock;

    /** The latest first. */
    List<OwnFlagView> of(Caller caller, WorkerId worker) {
        Sight self = Sight.of(caller, WORKER);
        Sight nobody = Sight.of(caller);
        Instant now = clock.instant();
        ListEpisodes question = new ListEpisodes(
                self, nobody, worker, null, StandingFilter.SUPPORTED, new Period(now.minus(BACK), now), ALL);
        List<EpisodeShown> episodes = questions.many(question, EpisodeShown.class);
        List<EpisodeId> ids = episodes.stream().map(EpisodeShown::episodeId).toList();
        Map<EpisodeId, List<FlagRemarkView>> remarks =
                questions.many(new ListFlagRemarks(self, self, worker, ids, null), FlagRemarkView.class).stream()
                        .collect(Collectors.groupingBy(FlagRemarkView::episodeId));
        return episodes.reversed().stream()
                .map(episode -> new OwnFlagView(
                        episode.episodeId(),
                        episode.openedAt(),
                        episode.closedAt(),
                        remarks.getOrDefault(episode.episodeId(), List.of())))
                .toList();
    }
}
