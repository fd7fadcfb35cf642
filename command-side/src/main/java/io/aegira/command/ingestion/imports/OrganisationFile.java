package io.aegira.command.ingestion.imports;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.UnreadableJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A tenant with its people, as an import brings it.
 *
 * @param form what prompts ask where the policy names no form; absent: the built-in {@code standard}
 * @param checkInPolicy absent: a new tenant has the default one, another its own
 */
record OrganisationFile(
        Tenant tenant,
        @Nullable Site site,
        @Nullable Team team,
        @Nullable List<Worker> workers,
        @Nullable FormVersion form,
        @Nullable CheckInPolicy checkInPolicy) {

    /** @throws Problem 400 naming the field that cannot be read */
    static OrganisationFile read(byte[] json) {
        try {
            return AegiraJson.mapper().readValue(json, OrganisationFile.class);
        } catch (JacksonException unreadable) {
            Problem.FieldError error = UnreadableJson.explain(unreadable);
            String field = error.field().isEmpty() ? "organisation" : "organisation." + error.field();
            throw Problem.invalid(field, error.message());
        }
    }

    /** @throws Problem 400 naming the field */
    void check() {
        Zones.check("organisation.tenant.timezone", tenant.timezone());
        notBlank("organisation.tenant.name", tenant.name());
        if (site != null) {
            Zones.check("organisation.site.timezone", site.timezone());
            notBlank("organisation.site.name", site.name());
        }
        if (team != null) {
            notBlank("organisation.team.name", team.name());
        }
        if (team != null && site == null) {
            throw Problem.invalid("organisation.site", "must be given with a team");
        }
    }

    /** What the tenant is to be configured with; null: it stays as it is. @param isNew whether the tenant was not there before */
    @Nullable
    CheckInPolicy policy(boolean isNew) {
        CheckInPolicy said = checkInPolicy == null && form != null && isNew ? CheckInPolicy.DEFAULT : checkInPolicy;
        return said == null || form == null ? said : said.asking(FormId.of(form.formId()));
    }

    private static void notBlank(String field, String text) {
        if (text.isBlank() || text.length() > 200) {
            throw Problem.invalid(field, "must have 1 to 200 characters");
        }
    }

    record Tenant(TenantId tenantId, String name, String timezone) {}

    record Site(SiteId siteId, String name, String timezone) {}

    record Team(TeamId teamId, SiteId siteId, String name) {}

    /** @param externalRef the customer's own number for the person; kept in the vault */
    record Worker(
            WorkerId workerId,
            @Nullable String externalRef,
            @Nullable String displayName,
            @Nullable TeamId teamId,
            @Nullable SiteId siteId) {}
}
