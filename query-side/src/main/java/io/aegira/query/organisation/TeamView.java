package io.aegira.query.organisation;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;

/**
 * A team and where it works.
 *
 * @param timezone IANA name of the site's zone
 */
public record TeamView(TeamId teamId, String name, SiteId siteId, String siteName, String timezone) {}
