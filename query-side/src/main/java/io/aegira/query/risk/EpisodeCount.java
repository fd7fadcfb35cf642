package io.aegira.query.risk;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.query.platform.Counted;
import org.jspecify.annotations.Nullable;

/**
 * How many supported episodes of one kind a team has.
 *
 * @param medianDays how long the closed ones lasted; absent for open ones
 */
public record EpisodeCount(
        @Nullable SiteId siteId,
        @Nullable TeamId teamId,
        EpisodeStatus status,
        EpisodeSeverity severity,
        Counted episodes,
        @Nullable Double medianDays) {}
