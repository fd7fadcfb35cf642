package io.aegira.query.dashboards;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import java.time.OffsetDateTime;
import java.util.List;

/** The dashboards' answers, for pages: the same figures, withheld from the same readers. The period's end is not included. */
public interface Dashboards {
    TrendsView trends(Caller caller, OffsetDateTime from, OffsetDateTime to);

    EpisodesDashboardView episodes(Caller caller, OffsetDateTime from, OffsetDateTime to);

    CaseworkDashboardView casework(Caller caller, OffsetDateTime from, OffsetDateTime to);

    /** When the caller's own check-ins stood out within half a year, the latest first. */
    List<OwnFlagView> ownFlags(Caller caller, WorkerId worker);
}
