package io.aegira.query.organisation;

import io.aegira.kernel.organisation.SiteId;

/** A place of work. */
public record SiteView(SiteId siteId, String name) {}
