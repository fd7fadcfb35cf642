package io.aegira.command.organisation;

import static io.aegira.command.fixture.Crew.PERTH;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.RuleSeverity;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.RulesetTrial;
import io.aegira.kernel.organisation.TenantCommand.PublishRuleset;
import io.aegira.kernel.organisation.TenantEvent.RulesetVersionPublished;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesArePublishedTest {
    private static final OffsetDateTime NOW = at("12:00");
    private static final List<Rule> RULES = List.of(new Rule("own", RuleSeverity.HIGH, "available", "there"));

    private final Story<Tenant> rocks = Story.of(Tenant.class)
            .given(new TenantRegistered(
                    DerivedIds.eventId(TENANT.value(), "org.tenant_registered", "tenant"),
                    at("00:00"),
                    TENANT,
                    "Rocks",
                    PERTH));

    @Test
    void they_hold_at_once() {
        rocks.when(publish("two", null)).records(published("two", NOW, null));
    }

    @Test
    void or_from_an_instant_to_come() {
        rocks.when(publish("two", NOW.plusDays(1))).records(published("two", NOW, NOW.plusDays(1)));
    }

    @Test
    void they_never_reach_back() {
        rocks.when(publish("two", NOW.minusNanos(1000)))
                .isRefused(OrganisationRefusal.RULES_WOULD_REACH_BACK, "effective_from");
        rocks.when(publish("two", NOW.plusDays(367)))
                .isRefused(OrganisationRefusal.RULES_WOULD_REACH_BACK, "effective_from");
    }

    @Test
    void the_same_once_more_changes_nothing() {
        rocks.given(published("two", NOW.minusHours(2), null))
                .when(publish("two", null))
                .recordsNothing();
    }

    @Test
    void a_version_is_never_other_rules() {
        rocks.when(publish("ruleset_v1", null)).isRefused(OrganisationRefusal.RULESET_VERSION_TAKEN, "ruleset_version");
        rocks.given(published("two", NOW.minusHours(3), null), published("three", NOW.minusHours(2), null))
                .when(publish("two", null))
                .isRefused(OrganisationRefusal.RULESET_VERSION_TAKEN, "ruleset_version");
    }

    @Test
    void they_come_into_force_in_the_order_of_publication() {
        Story<Tenant> planned = rocks.given(published("two", NOW.minusHours(2), NOW.plusDays(2)));
        planned.when(publish("three", null)).isRefused(OrganisationRefusal.RULES_OUT_OF_ORDER, "effective_from");
        planned.when(publish("three", NOW.plusDays(2))).records(published("three", NOW, NOW.plusDays(2)));
    }

    @Test
    void what_was_tried_is_what_is_published() {
        rocks.when(publish("two", "other rules", NOW.minusHours(1), null))
                .isRefused(OrganisationRefusal.RULES_WERE_NOT_TRIED, "what_if_report_id");
    }

    @Test
    void a_report_lasts_a_day() {
        rocks.when(publish("two", "rules", NOW.minusDays(1), null)).records(published("two", NOW, null));
        rocks.when(publish("two", "rules", NOW.minusDays(1).minusSeconds(1), null))
                .isRefused(OrganisationRefusal.TRIAL_IS_STALE, "what_if_report_id");
    }

    @Test
    void a_report_does_not_outlast_the_rules_that_it_was_held_against() {
        rocks.given(published("two", NOW.minusMinutes(30), null))
                .when(publish("three", null))
                .isRefused(OrganisationRefusal.TRIAL_IS_STALE, "what_if_report_id");
    }

    @Test
    void nor_the_history() {
        rocks.when(publish(
                        "two", "rules", NOW.minusHours(1), NOW.minusMinutes(30).toInstant()))
                .isRefused(OrganisationRefusal.TRIAL_IS_STALE, "what_if_report_id");
        rocks.when(publish(
                        "two", "rules", NOW.minusHours(1), NOW.minusMinutes(90).toInstant()))
                .records(published("two", NOW, null));
    }

    private static PublishRuleset publish(String version, @Nullable OffsetDateTime effectiveFrom) {
        return new PublishRuleset(
                TENANT, NOW, version, RULES, "rules", effectiveFrom, trial("rules", NOW.minusHours(1)), null, "calmer");
    }

    private static PublishRuleset publish(
            String version, String tried, OffsetDateTime begunAt, @Nullable Instant lastBackfill) {
        return new PublishRuleset(
                TENANT, NOW, version, RULES, "rules", null, trial(tried, begunAt), lastBackfill, "calmer");
    }

    private static RulesetTrial trial(String rules, OffsetDateTime begunAt) {
        return new RulesetTrial(named("report"), rules, "report", begunAt.toInstant());
    }

    private static RulesetVersionPublished published(
            String version, OffsetDateTime publishedAt, @Nullable OffsetDateTime effectiveFrom) {
        return new RulesetVersionPublished(
                DerivedIds.eventId(TENANT.value(), "ruleset.version_published", version),
                publishedAt,
                TENANT,
                version,
                RULES,
                Objects.requireNonNullElse(effectiveFrom, publishedAt),
                "rules",
                named("report"),
                "report",
                "calmer");
    }
}
