package io.aegira.query.dashboards;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.query.audit.trail.LookView;
import io.aegira.query.audit.trail.RecordedLooks.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What programs are answered; what takes long to count a moment later, see {@link LatestCounts}. */
@Component
@RequiredArgsConstructor
class AnsweredDashboards implements Dashboards {
    private final TrendsApi trends;
    private final EpisodesDashboardApi episodes;
    private final CaseworkDashboardApi casework;
    private final OwnFlags flags;
    private final OwnLooks looks;
    private final LatestCounts counts;

    @Override
    public TrendsView trends(Caller caller, OffsetDateTime from, OffsetDateTime to) {
        return counts.of(TrendsView.class, caller, from, to, () -> trends.trends(caller, from, to));
    }

    @Override
    public EpisodesDashboardView episodes(Caller caller, OffsetDateTime from, OffsetDateTime to) {
        return counts.of(EpisodesDashboardView.class, caller, from, to, () -> episodes.episodes(caller, from, to));
    }

    @Override
    public CaseworkDashboardView casework(Caller caller, OffsetDateTime from, OffsetDateTime to) {
        return counts.of(CaseworkDashboardView.class, caller, from, to, () -> casework.casework(caller, from, to));
    }

    @Override
    public List<OwnFlagView> ownFlags(Caller caller, WorkerId worker) {
        return flags.of(caller, worker);
    }

    @Override
    public List<LookView> ownLooks(Caller caller, WorkerId worker, Instant from, @Nullable Place after, int fetch) {
        return looks.of(caller, worker, from, after, fetch);
    }
}
