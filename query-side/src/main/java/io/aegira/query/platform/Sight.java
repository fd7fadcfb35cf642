package io.aegira.query.platform;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which workers somebody sees: the union of what each of the roles reaches. What cannot be seen does not exist.
 *
 * @param everyone the whole tenant; figures of small groups are withheld then: who looks after people sees each of them by name, who
 *     sees all looks after none of them ({@link SmallGroups})
 * @param sites workers of these sites
 * @param teams workers of these teams
 * @param teamsIfAllowed workers of these teams, if the tenant shows supervisors raw scores
 * @param withCase workers with a case
 * @param self this worker
 */
public record Sight(
        TenantId tenantId,
        boolean everyone,
        Set<SiteId> sites,
        Set<TeamId> teams,
        Set<TeamId> teamsIfAllowed,
        boolean withCase,
        @Nullable WorkerId self) {
    private static final UUID NOBODY = new UUID(0, 0);

    /** What the caller reaches by those of the given roles that the caller has. */
    public static Sight of(Caller caller, Role... roles) {
        Set<Role> held = new HashSet<>(Set.of(roles));
        held.retainAll(caller.roles());
        return new Sight(
                caller.tenantId(),
                held.contains(Role.AUDITOR) || held.contains(Role.ORG_ADMIN),
                held.contains(Role.HSE) ? caller.siteIds() : Set.of(),
                held.contains(Role.SUPERVISOR) ? caller.teamIds() : Set.of(),
                Set.of(),
                held.contains(Role.CASE_MANAGER),
                held.contains(Role.WORKER) ? caller.workerId() : null);
    }

    /** One team alone. To be asked for by those only who look after it. */
    public static Sight ofTeam(TenantId tenant, TeamId team) {
        return new Sight(tenant, false, Set.of(), Set.of(team), Set.of(), false, null);
    }

    /** The same, and a supervisor's teams where the tenant has switched that on. */
    public Sight andTeamsIfAllowed(Caller caller) {
        return caller.is(Role.SUPERVISOR)
                ? new Sight(tenantId, everyone, sites, teams, caller.teamIds(), withCase, self)
                : this;
    }

    /** The same, and not the teams of a supervisor, whatever the tenant has switched on. */
    public Sight butTeamsIfAllowed() {
        return new Sight(tenantId, everyone, sites, teams, Set.of(), withCase, self);
    }

    /**
     * A condition on a worker's id. Its parameters are {@link #parameters(String)}.
     *
     * @param column of the worker's id, such as {@code p.worker_id}
     * @param name tells the parameters of several sights in one statement apart
     */
    public String condition(String column, String name) {
        if (everyone) {
            return "true";
        }
        return """
                EXISTS (SELECT FROM query.worker seen WHERE seen.tenant_id = infra.tenant() AND seen.worker_id = %1$s
                    AND (seen.site_id = ANY (:%2$s_sites) OR seen.team_id = ANY (:%2$s_teams)
                        OR (seen.has_case AND :%2$s_with_case) OR (seen.worker_id = :%2$s_self AND NOT seen.is_erased)
                        OR (seen.team_id = ANY (:%2$s_teams_if_allowed) AND EXISTS (
                            SELECT FROM query.tenant t WHERE t.tenant_id = infra.tenant() AND t.supervisors_see_raw_scores))))""".formatted(column, name);
    }

    /** For {@link #condition(String, String)} of the same name. */
    public Map<String, Object> parameters(String name) {
        if (everyone) {
            return Map.of();
        }
        return Map.of(
                name + "_sites", sites.stream().map(SiteId::value).toArray(UUID[]::new),
                name + "_teams", teams.stream().map(TeamId::value).toArray(UUID[]::new),
                name + "_teams_if_allowed",
                        teamsIfAllowed.stream().map(TeamId::value).toArray(UUID[]::new),
                name + "_with_case", withCase,
                name + "_self", self == null ? NOBODY : self.value());
    }
}
