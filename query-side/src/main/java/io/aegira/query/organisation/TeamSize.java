package io.aegira.query.organisation;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import org.jspecify.annotations.Nullable;

/** How many people there are in one place. */
public record TeamSize(@Nullable SiteId siteId, @Nullable TeamId teamId, int people) {}
