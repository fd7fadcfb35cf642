package io.aegira.query.pages;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.security.Caller;
import io.aegira.query.platform.Sight;

/**
 * How far the reader of a page sees, each step narrower than the one before.
 *
 * @param people whose days and flags the reader may see
 * @param reasons whose reasons and figures
 * @param answers whose answers
 * @param names whether with names; who audits follows ids
 */
public record Eyes(Sight people, Sight reasons, Sight answers, boolean names) {
    public static Eyes of(Caller caller) {
        return new Eyes(
                Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER, AUDITOR),
                Sight.of(caller, HSE, CASE_MANAGER, AUDITOR).andTeamsIfAllowed(caller),
                Sight.of(caller, CASE_MANAGER, AUDITOR).andTeamsIfAllowed(caller),
                caller.isAnyOf(SUPERVISOR, HSE, CASE_MANAGER, ORG_ADMIN));
    }

    /** The same, of one team alone; whoever asks has made sure that it is theirs. */
    public Eyes onTeam(TenantId tenant, TeamId team) {
        return new Eyes(Sight.ofTeam(tenant, team), reasons, answers, names);
    }

    /** Nobody's, for a question whose answer must not hold any. */
    public static Sight noAnswers(Caller caller) {
        return Sight.of(caller);
    }
}
