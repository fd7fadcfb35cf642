package io.aegira.query.dashboards;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.query.audit.trail.LookView;
import io.aegira.query.audit.trail.RecordedLooks.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dashboards' answers, for pages: the same figures, withheld from the same readers. The period's end is not included. */
public interface Dashboards {
    TrendsView trends(Caller caller, OffsetDateTime from, OffsetDateTime to);

    EpisodesDashboardView episodes(Caller caller, OffsetDateTime from, OffsetDateTime to);

    CaseworkDashboardView casework(Caller caller, OffsetDateTime from, OffsetDateTime to);

    /** When the caller's own check-ins stood out within half a year, the latest first. */
    List<OwnFlagView> ownFlags(Caller caller, WorkerId worker);

    /** Who looked at the caller's own data from then on, the latest first. @param after absent: from the latest one */
    List<LookView> ownLooks(Caller caller, WorkerId worker, Instant from, @Nullable Place after, int fetch);
}
