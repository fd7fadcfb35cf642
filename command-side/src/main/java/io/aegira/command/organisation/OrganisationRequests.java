package io.aegira.command.organisation;

import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.NextActions;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.RetentionPolicy;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.rulesets.DraftRuleset;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What administrators send. An id that is left out is made by the server. */
final class OrganisationRequests {
    private OrganisationRequests() {}

    record NewTenant(@Nullable TenantId tenantId, String name, String timezone) {}

    record NewSite(@Nullable SiteId siteId, String name, String timezone) {}

    record NewTeam(@Nullable TeamId teamId, SiteId siteId, String name) {}

    /** @param identity goes to the vault and nowhere else */
    record NewWorker(
            @Nullable WorkerId workerId,
            @Nullable TeamId teamId,
            @Nullable SiteId siteId,
            @Nullable NewIdentity identity) {}

    record NewIdentity(
            String displayName,
            @Nullable String externalRef,
            @Nullable String phone,
            @Nullable String email) {}

    record Deactivation(@Nullable String reason) {}

    record NewForm(@Nullable FormId formId, String name, int version, List<FormQuestion> questions) {}

    /**
     * @param ruleset as it was tried
     * @param effectiveFrom absent: at once
     * @param reason 1 to 200 characters
     */
    record NewRuleset(
            String rulesetVersion,
            DraftRuleset ruleset,
            UUID whatIfReportId,
            String reason,
            @Nullable OffsetDateTime effectiveFrom) {}

    /** @param rulesetSha256 lower-case hex over version and rules */
    record PublishedRuleset(String rulesetVersion, String rulesetSha256, OffsetDateTime effectiveFrom) {}

    /** Each part that is given replaces the former. */
    record Settings(
            @Nullable CheckInPolicy checkInPolicy,
            @Nullable CasePolicy casePolicy,
            @Nullable PrivacySwitches privacy,
            @Nullable CaseRouting routing,
            @Nullable RetentionPolicy retention,
            @Nullable NextActions nextActions) {}
}
