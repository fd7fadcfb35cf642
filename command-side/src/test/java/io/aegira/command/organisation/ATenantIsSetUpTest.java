package io.aegira.command.organisation;

import static io.aegira.command.fixture.Crew.DIGGERS;
import static io.aegira.command.fixture.Crew.PERTH;
import static io.aegira.command.fixture.Crew.PORT;
import static io.aegira.command.fixture.Crew.QUARRY;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.Polarity;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.CheckInPolicy.Anchor;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.NextActions;
import io.aegira.kernel.organisation.NextActions.Suggestion;
import io.aegira.kernel.organisation.Occasion;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.kernel.organisation.TenantCommand.PublishForm;
import io.aegira.kernel.organisation.TenantCommand.RegisterSite;
import io.aegira.kernel.organisation.TenantCommand.RegisterTeam;
import io.aegira.kernel.organisation.TenantCommand.RegisterTenant;
import io.aegira.kernel.organisation.TenantEvent.FormVersionPublished;
import io.aegira.kernel.organisation.TenantEvent.SiteRegistered;
import io.aegira.kernel.organisation.TenantEvent.TeamRegistered;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ATenantIsSetUpTest {
    private static final FormId SLEEP = FormId.of(named("sleep"));
    private static final CheckInPolicy ASKED_ABOUT_SLEEP = new CheckInPolicy(List.of(
            new CheckInPolicy.Entry("pre_shift", Anchor.START, Duration.ofMinutes(-45), Duration.ofMinutes(5), SLEEP)));
    private static final CheckInPolicy ASKED_ONCE = new CheckInPolicy(List.of(
            new CheckInPolicy.Entry("pre_shift", Anchor.START, Duration.ofMinutes(-45), Duration.ofMinutes(5), null)));

    private final Story<Tenant> tenant = Story.of(Tenant.class);
    private final Story<Tenant> rocks = tenant.given(registered());

    @Test
    void a_customer_is_taken_in() {
        tenant.when(new RegisterTenant(TENANT, at("00:00"), "Rocks", PERTH)).records(registered());
    }

    @Test
    void a_customer_who_is_there_is_not_taken_in_again() {
        rocks.when(new RegisterTenant(TENANT, at("01:00"), "Other rocks", PERTH))
                .recordsNothing();
    }

    @Test
    void a_site_is_added() {
        rocks.when(new RegisterSite(TENANT, at("01:00"), QUARRY, "Quarry", PERTH))
                .records(site());
    }

    @Test
    void a_site_that_is_there_is_not_added_again() {
        rocks.given(site())
                .when(new RegisterSite(TENANT, at("02:00"), QUARRY, "Another name", PERTH))
                .recordsNothing();
    }

    @Test
    void a_site_needs_its_tenant() {
        tenant.when(new RegisterSite(TENANT, at("01:00"), QUARRY, "Quarry", PERTH))
                .findsNothing();
    }

    @Test
    void a_team_is_added_to_a_site() {
        rocks.given(site()).when(formTeam(QUARRY)).records(team());
    }

    @Test
    void a_team_that_is_there_is_not_added_again() {
        rocks.given(site(), team()).when(formTeam(QUARRY)).recordsNothing();
    }

    @Test
    void a_team_needs_a_site_of_the_tenant() {
        rocks.given(site()).when(formTeam(PORT)).isRefused(OrganisationRefusal.UNKNOWN_SITE, "site_id");
    }

    @Test
    void settings_that_are_given_change_and_the_others_stay() {
        rocks.when(configure(ASKED_ONCE, null)).records(configured(1, ASKED_ONCE, PrivacySwitches.DEFAULT));
        rocks.given(configured(1, ASKED_ONCE, PrivacySwitches.DEFAULT))
                .when(configure(null, new PrivacySwitches(true)))
                .records(configured(2, ASKED_ONCE, new PrivacySwitches(true)));
    }

    @Test
    void settings_that_are_so_already_change_nothing() {
        rocks.when(configure(CheckInPolicy.DEFAULT, PrivacySwitches.DEFAULT)).recordsNothing();
    }

    @Test
    void what_is_suggested_is_a_setting_like_the_others() {
        NextActions called = new NextActions(List.of(new Suggestion(Occasion.HIGH, "Call them.")));
        rocks.when(new ConfigureTenant(TENANT, at("03:00"), null, null, null, null, null, called))
                .records(new TenantConfigured(
                        eventId("org.tenant_configured", "1"),
                        at("03:00"),
                        TENANT,
                        CheckInPolicy.DEFAULT,
                        CasePolicy.DEFAULT,
                        PrivacySwitches.DEFAULT,
                        null,
                        null,
                        called));
        assertThat(called.on(Occasion.TALK)).isEqualTo(Occasion.TALK.builtIn());
    }

    @Test
    void an_occasion_has_one_suggestion_of_some_words() {
        Suggestion called = new Suggestion(Occasion.HIGH, "Call them.");
        assertThatThrownBy(() -> new NextActions(List.of(called, called))).hasMessageStartingWith("next_actions.");
        assertThatThrownBy(() -> new Suggestion(Occasion.HIGH, " ")).hasMessageStartingWith("next_actions.");
    }

    @Test
    void prompts_ask_by_a_form_that_the_tenant_has() {
        rocks.when(configure(ASKED_ABOUT_SLEEP, null))
                .isRefused(OrganisationRefusal.UNKNOWN_FORM, "check_in_policy.prompts.form_id");
        rocks.given(published(1, 10))
                .when(configure(ASKED_ABOUT_SLEEP, null))
                .records(configured(1, ASKED_ABOUT_SLEEP, PrivacySwitches.DEFAULT));
    }

    @Test
    void a_form_is_published() {
        rocks.when(publish(1, 10)).records(published(1, 10));
    }

    @Test
    void a_version_that_is_published_is_not_published_again() {
        rocks.given(published(1, 10)).when(publish(1, 10)).recordsNothing();
    }

    @Test
    void a_version_that_is_published_never_changes() {
        rocks.given(published(1, 10))
                .when(publish(1, 12))
                .isRefused(OrganisationRefusal.FORM_VERSION_TAKEN, "form.version");
    }

    @Test
    void versions_come_in_order() {
        rocks.given(published(2, 10))
                .when(publish(1, 10))
                .isRefused(OrganisationRefusal.FORM_VERSION_OUT_OF_ORDER, "form.version");
        rocks.given(published(1, 10)).when(publish(3, 12)).records(published(3, 12));
    }

    private static TenantRegistered registered() {
        return new TenantRegistered(eventId("org.tenant_registered", "tenant"), at("00:00"), TENANT, "Rocks", PERTH);
    }

    private static SiteRegistered site() {
        return new SiteRegistered(
                eventId("org.site_registered", QUARRY.toString()), at("01:00"), TENANT, QUARRY, "Quarry", PERTH);
    }

    private static RegisterTeam formTeam(SiteId site) {
        return new RegisterTeam(TENANT, at("02:00"), DIGGERS, site, "Diggers");
    }

    private static TeamRegistered team() {
        return new TeamRegistered(
                eventId("org.team_registered", DIGGERS.toString()), at("02:00"), TENANT, DIGGERS, QUARRY, "Diggers");
    }

    private static ConfigureTenant configure(@Nullable CheckInPolicy policy, @Nullable PrivacySwitches privacy) {
        return new ConfigureTenant(TENANT, at("03:00"), policy, null, privacy, null, null, null);
    }

    private static TenantConfigured configured(int times, CheckInPolicy policy, PrivacySwitches privacy) {
        return new TenantConfigured(
                eventId("org.tenant_configured", Integer.toString(times)),
                at("03:00"),
                TENANT,
                policy,
                CasePolicy.DEFAULT,
                privacy,
                null,
                null,
                null);
    }

    private static PublishForm publish(int version, int hours) {
        return new PublishForm(
                TENANT, at("04:00"), new FormVersion(SLEEP.value(), "sleep", version, List.of(slept(hours))));
    }

    private static FormVersionPublished published(int version, int hours) {
        return new FormVersionPublished(
                eventId("form.version_published", SLEEP + "/" + version),
                at("04:00"),
                TENANT,
                SLEEP,
                "sleep",
                version,
                List.of(slept(hours)));
    }

    private static FormQuestion slept(int hours) {
        return new FormQuestion("hours_slept", "sleep", 0, hours, 0.5, Polarity.HIGHER_IS_BETTER);
    }

    private static UUID eventId(String type, String discriminator) {
        return DerivedIds.eventId(TENANT.value(), type, discriminator);
    }
}
