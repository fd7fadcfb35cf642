package io.aegira.query.audit.trail;

import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at what is known of a person?
 *
 * @param subject as whom the person logs in: they do not look at themselves
 * @param site where the person works now, as with the team
 * @param withCaseSince from when on case managers have seen the person; absent: they never did
 * @param zone whose days are counted
 * @param from not before
 */
public record Looks(
        WorkerId person,
        String subject,
        @Nullable SiteId site,
        @Nullable TeamId team,
        Set<CaseId> cases,
        @Nullable Instant withCaseSince,
        ZoneId zone,
        Instant from) {}
