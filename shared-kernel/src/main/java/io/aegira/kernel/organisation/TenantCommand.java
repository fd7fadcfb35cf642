package io.aegira.kernel.organisation;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a tenant. Asking for what is so already changes nothing. */
public sealed interface TenantCommand extends AggregateCommand {
    OffsetDateTime at();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.TENANT, tenantId(), tenantId().value());
    }

    /** Take a customer in. */
    record RegisterTenant(TenantId tenantId, OffsetDateTime at, String name, String timezone)
            implements TenantCommand {}

    /**
     * Change the settings that are given.
     *
     * @param seen what they are to replace: what was changed since is not overwritten; absent: whatever stands
     */
    record ConfigureTenant(
            TenantId tenantId,
            OffsetDateTime at,
            @Nullable CheckInPolicy checkInPolicy,
            @Nullable CasePolicy casePolicy,
            @Nullable PrivacySwitches privacy,
            @Nullable CaseRouting routing,
            @Nullable RetentionPolicy retention,
            @Nullable NextActions nextActions,
            @Nullable SettingsSeen seen)
            implements TenantCommand {
        /** Whatever stands is replaced. */
        public ConfigureTenant(
                TenantId tenantId,
                OffsetDateTime at,
                @Nullable CheckInPolicy checkInPolicy,
                @Nullable CasePolicy casePolicy,
                @Nullable PrivacySwitches privacy,
                @Nullable CaseRouting routing,
                @Nullable RetentionPolicy retention,
                @Nullable NextActions nextActions) {
            this(tenantId, at, checkInPolicy, casePolicy, privacy, routing, retention, nextActions, null);
        }

        public ConfigureTenant instead(SettingsSeen seen) {
            return new ConfigureTenant(
                    tenantId, at, checkInPolicy, casePolicy, privacy, routing, retention, nextActions, seen);
        }
    }

    /** Add a place of work. */
    record RegisterSite(TenantId tenantId, OffsetDateTime at, SiteId siteId, String name, String timezone)
            implements TenantCommand {}

    /** Add a team to a site. */
    record RegisterTeam(TenantId tenantId, OffsetDateTime at, TeamId teamId, SiteId siteId, String name)
            implements TenantCommand {}

    /** Publish a version of a form. */
    record PublishForm(TenantId tenantId, OffsetDateTime at, FormVersion form) implements TenantCommand {}

    /**
     * Decide by these rules from an instant on.
     *
     * @param effectiveFrom absent: from {@code at} on
     * @param trial what these rules would have made of the past
     * @param lastBackfill when an import last changed the tenant's history; absent: none did
     * @param reason why, in words
     */
    record PublishRuleset(
            TenantId tenantId,
            OffsetDateTime at,
            String version,
            List<Rule> rules,
            String rulesetSha256,
            @Nullable OffsetDateTime effectiveFrom,
            RulesetTrial trial,
            @Nullable Instant lastBackfill,
            String reason)
            implements TenantCommand {}
}
