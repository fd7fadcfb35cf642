package io.aegira.query.dashboards;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.query.risk.EpisodeCount;
import io.aegira.query.risk.EpisodeStatus;
import org.jspecify.annotations.Nullable;

/**
 * How many supported episodes of one kind a team has.
 *
 * @param episodes null where it is withheld, being of fewer than five people or following from what is
 * @param medianDays how long the closed ones lasted; absent for open ones
 * @param suppressed whether it is withheld
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EpisodeCountView(
        @Nullable SiteId siteId,
        @Nullable TeamId teamId,
        EpisodeStatus status,
        EpisodeSeverity severity,
        @Nullable Long episodes,
        @Nullable Double medianDays,
        boolean suppressed) {
    static EpisodeCountView of(EpisodeCount count) {
        return new EpisodeCountView(
                count.siteId(),
                count.teamId(),
                count.status(),
                count.severity(),
                count.episodes().count(),
                count.medianDays(),
                false);
    }

    static EpisodeCountView withheld(EpisodeCount count) {
        return new EpisodeCountView(count.siteId(), count.teamId(), count.status(), count.severity(), null, null, true);
    }
}
