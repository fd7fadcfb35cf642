package io.aegira.query.dashboards;

import io.aegira.platform.security.Caller;
import java.time.OffsetDateTime;

/** The dashboards' answers, for pages: the same figures, withheld from the same readers. The period's end is not included. */
public interface Dashboards {
    TrendsView trends(Caller caller, OffsetDateTime from, OffsetDateTime to);

    EpisodesDashboardView episodes(Caller caller, OffsetDateTime from, OffsetDateTime to);

    CaseworkDashboardView casework(Caller caller, OffsetDateTime from, OffsetDateTime to);
}
