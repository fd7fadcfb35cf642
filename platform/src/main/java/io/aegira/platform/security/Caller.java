package io.aegira.platform.security;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as their token says. Controllers take it as a parameter.
 *
 * @param subject the user's id or the integration's name
 * @param workerId the worker that the caller is, for the role WORKER
 * @param siteIds the sites of an HSE caller
 * @param teamIds the teams of a supervisor
 */
public record Caller(
        String subject,
        TenantId tenantId,
        Set<Role> roles,
        @Nullable WorkerId workerId,
        Set<SiteId> siteIds,
        Set<TeamId> teamIds) {
    public Caller {
        roles = Set.copyOf(roles);
        siteIds = Set.copyOf(siteIds);
        teamIds = Set.copyOf(teamIds);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... wanted) {
        for (Role role : wanted) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }
}
