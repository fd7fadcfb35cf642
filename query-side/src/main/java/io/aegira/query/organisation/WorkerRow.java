package io.aegira.query.organisation;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import org.jspecify.annotations.Nullable;

/** A row of {@code worker}, with what its team and site are called. */
record WorkerRow(
        WorkerId workerId,
        @Nullable TeamId teamId,
        @Nullable String teamName,
        @Nullable SiteId siteId,
        @Nullable String siteName,
        @Nullable String timezone,
        boolean registered,
        boolean active) {}
