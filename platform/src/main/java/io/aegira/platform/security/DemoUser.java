package io.aegira.platform.security;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody that a visitor of the demo can be.
 *
 * @param name what the login page shows and {@code POST /demo/login} sends
 */
public record DemoUser(
        String name,
        Set<Role> roles,
        TenantId tenant,
        Set<TeamId> teamIds,
        Set<SiteId> siteIds,
        @Nullable WorkerId workerId) {
    public DemoUser {
        roles = Set.copyOf(roles);
        teamIds = Set.copyOf(teamIds);
        siteIds = Set.copyOf(siteIds);
    }

    Caller caller() {
        String subject = workerId == null ? name : workerId.toString();
        return new Caller(subject, tenant, roles, workerId, siteIds, teamIds);
    }
}
