package io.aegira.command.organisation;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.TenantCommand.PublishRuleset;
import io.aegira.kernel.organisation.TenantEvent.RulesetVersionPublished;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rulesets of a tenant, and what the next one must keep to. */
final class PublishedVersions {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final String REPORT = "what_if_report_id";

    private static final String BUILT_IN = "ruleset_v1";

    private final Set<String> versions = new HashSet<>(Set.of(BUILT_IN));
    private @Nullable RulesetVersionPublished latest;

    void add(RulesetVersionPublished published) {
        versions.add(published.version());
        latest = published;
    }

    String latestVersion() {
        return latest == null ? BUILT_IN : latest.version();
    }

    /** The very rules that were published last, once more. */
    boolean isLatest(PublishRuleset command) {
        return latest != null
                && latest.version().equals(command.version())
                && latest.rules().equals(command.rules());
    }

    /** @throws CommandRefused naming the field that stands against it */
    void check(PublishRuleset command) {
        if (versions.contains(command.version())) {
            throw refused(
                    OrganisationRefusal.RULESET_VERSION_TAKEN, "ruleset_version", "this version is published already");
        }
        if (!command.trial().rulesetSha256().equals(command.rulesetSha256())) {
            throw refused(OrganisationRefusal.RULES_WERE_NOT_TRIED, REPORT, "the report is about other rules");
        }
        requireFresh(command.trial().begunAt(), command);
        if (command.effectiveFrom() != null) {
            requireAhead(command.effectiveFrom(), command.at());
        }
        if (latest != null && inForceFrom(command).isBefore(latest.inForceFrom())) {
            throw refused(
                    OrganisationRefusal.RULES_OUT_OF_ORDER,
                    "effective_from",
                    "must not be before the version that was published last comes into force");
        }
    }

    private void requireFresh(Instant begunAt, PublishRuleset command) {
        if (begunAt.plus(FRESH).isBefore(command.at().toInstant())) {
            throw refused(OrganisationRefusal.TRIAL_IS_STALE, REPORT, "the report is older than 24 hours");
        }
        if (latest != null && begunAt.isBefore(latest.eventTime().toInstant())) {
            throw refused(
                    OrganisationRefusal.TRIAL_IS_STALE, REPORT, "other rules have been published since the report");
        }
        if (command.lastBackfill() != null && begunAt.isBefore(command.lastBackfill())) {
            throw refused(
                    OrganisationRefusal.TRIAL_IS_STALE, REPORT, "an import has changed the history since the report");
        }
    }

    private static void requireAhead(OffsetDateTime effectiveFrom, OffsetDateTime now) {
        if (effectiveFrom.isBefore(now) || effectiveFrom.isAfter(now.plus(FARTHEST))) {
            throw refused(
                    OrganisationRefusal.RULES_WOULD_REACH_BACK,
                    "effective_from",
                    "must be an instant to come, at most 366 days ahead; leave it out for at once");
        }
    }

    private static OffsetDateTime inForceFrom(PublishRuleset command) {
        return command.effectiveFrom() == null ? command.at() : command.effectiveFrom();
    }

    private static CommandRefused refused(OrganisationRefusal refusal, String field, String detail) {
        return new CommandRefused(refusal, field, detail);
    }
}
