package io.aegira.command.organisation;

import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.List;
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

    /** Each part that is given replaces the former. */
    record Settings(
            @Nullable CheckInPolicy checkInPolicy,
            @Nullable CasePolicy casePolicy,
            @Nullable PrivacySwitches privacy,
            @Nullable CaseRouting routing) {}
}
