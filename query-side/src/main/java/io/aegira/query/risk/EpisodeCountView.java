package io.aegira.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * How many supported episodes of one kind a team has.
 *
 * @param medianDays how long the closed ones lasted; absent for open ones
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EpisodeCountView(
        @Nullable SiteId siteId,
        @Nullable TeamId teamId,
        EpisodeStatus status,
        EpisodeSeverity severity,
        int episodes,
        @Nullable Double medianDays) {}
