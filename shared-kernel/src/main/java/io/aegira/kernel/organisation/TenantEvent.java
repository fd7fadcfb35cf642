package io.aegira.kernel.organisation;

import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.message.DomainEvent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a tenant and what belongs to it as a whole. In the log for ever: change only as ADR 0003 allows. */
public sealed interface TenantEvent extends DomainEvent {
    TenantId tenantId();

    /** A customer came. @param timezone IANA name */
    record TenantRegistered(UUID eventId, OffsetDateTime eventTime, TenantId tenantId, String name, String timezone)
            implements TenantEvent {}

    /** The customer's settings as a whole, from now on. A check-in policy applies to shifts upserted after it. */
    record TenantConfigured(
            UUID eventId,
            OffsetDateTime eventTime,
            TenantId tenantId,
            @Nullable CheckInPolicy checkInPolicy,
            @Nullable CasePolicy casePolicy,
            @Nullable PrivacySwitches privacy,
            @Nullable CaseRouting routing,
            @Nullable RetentionPolicy retention,
            @Nullable NextActions nextActions)
            implements TenantEvent {}

    /** A place of work was added. @param timezone IANA name */
    record SiteRegistered(
            UUID eventId, OffsetDateTime eventTime, TenantId tenantId, SiteId siteId, String name, String timezone)
            implements TenantEvent {}

    /** A team was added to a site. */
    record TeamRegistered(
            UUID eventId, OffsetDateTime eventTime, TenantId tenantId, TeamId teamId, SiteId siteId, String name)
            implements TenantEvent {}

    /** A form got a new version; answers given before keep the version they were given to. */
    record FormVersionPublished(
            UUID eventId,
            OffsetDateTime eventTime,
            TenantId tenantId,
            FormId formId,
            String name,
            int version,
            List<FormQuestion> questions)
            implements TenantEvent {}

    /**
     * The rules that decisions about instants from {@link #inForceFrom()} on are taken by, until the next ones. Version 1 told the version and
     * the rules alone.
     *
     * @param effectiveFrom absent: from the event time on
     * @param rulesetSha256 lower-case hex over version and rules, by which the report names what was tried
     * @param whatIfReportId the report of what these rules would have made of the past
     * @param whatIfReportSha256 lower-case hex over that report
     * @param reason why they are published, in words; about rules and nobody in person
     */
    record RulesetVersionPublished(
            UUID eventId,
            OffsetDateTime eventTime,
            TenantId tenantId,
            String version,
            List<Rule> rules,
            @Nullable OffsetDateTime effectiveFrom,
            @Nullable String rulesetSha256,
            @Nullable UUID whatIfReportId,
            @Nullable String whatIfReportSha256,
            @Nullable String reason)
            implements TenantEvent {
        public OffsetDateTime inForceFrom() {
            return effectiveFrom == null ? eventTime : effectiveFrom;
        }
    }
}
