package io.aegira.command.organisation;

import static io.aegira.command.fixture.Crew.PERTH;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.NextActions;
import io.aegira.kernel.organisation.NextActions.Suggestion;
import io.aegira.kernel.organisation.Occasion;
import io.aegira.kernel.organisation.OrganisationRefusal;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.SettingsSeen;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwoAdministratorsAtOnceTest {
    private static final SettingsSeen NOTHING_CHOSEN = new SettingsSeen(null);
    private static final PrivacySwitches FIGURES = new PrivacySwitches(true);
    private static final NextActions CALL = suggest("Call them.");
    private static final NextActions WRITE = suggest("Write to them.");

    private final Story<Tenant> rocks = Story.of(Tenant.class)
            .given(new TenantRegistered(
                    DerivedIds.eventId(TENANT.value(), "org.tenant_registered", "tenant"),
                    at("00:00"),
                    TENANT,
                    "Rocks",
                    PERTH));
    private final Story<Tenant> toCall = rocks.given(configured(1, PrivacySwitches.DEFAULT, CALL));

    @Test
    void what_was_changed_since_is_not_overwritten() {
        toCall.when(suggesting(WRITE, NOTHING_CHOSEN))
                .isRefused(OrganisationRefusal.SETTING_CHANGED_MEANWHILE, "next_actions");
    }

    @Test
    void what_was_seen_is_replaced() {
        toCall.when(suggesting(WRITE, seenIn(1))).records(configured(2, PrivacySwitches.DEFAULT, WRITE));
        rocks.when(suggesting(CALL, NOTHING_CHOSEN)).records(configured(1, PrivacySwitches.DEFAULT, CALL));
    }

    @Test
    void who_changes_something_else_is_not_in_the_way() {
        toCall.given(configured(2, FIGURES, CALL))
                .when(suggesting(WRITE, seenIn(1)))
                .records(configured(3, FIGURES, WRITE));
        toCall.when(new ConfigureTenant(TENANT, at("03:00"), null, null, FIGURES, null, null, null)
                        .instead(NOTHING_CHOSEN))
                .records(configured(2, FIGURES, CALL));
    }

    @Test
    void who_wants_what_the_other_has_just_set_is_not_refused() {
        toCall.when(suggesting(CALL, NOTHING_CHOSEN)).recordsNothing();
    }

    @Test
    void an_event_that_the_tenant_never_had_was_not_seen() {
        toCall.when(suggesting(WRITE, new SettingsSeen(named("elsewhere"))))
                .isRefused(OrganisationRefusal.SETTING_CHANGED_MEANWHILE, "next_actions");
    }

    @Test
    void who_does_not_say_what_they_saw_replaces_whatever_stands() {
        toCall.when(new ConfigureTenant(TENANT, at("03:00"), null, null, null, null, null, WRITE))
                .records(configured(2, PrivacySwitches.DEFAULT, WRITE));
    }

    private static ConfigureTenant suggesting(@Nullable NextActions actions, SettingsSeen seen) {
        return new ConfigureTenant(TENANT, at("03:00"), null, null, null, null, null, actions).instead(seen);
    }

    private static NextActions suggest(String action) {
        return new NextActions(List.of(new Suggestion(Occasion.HIGH, action)));
    }

    private static SettingsSeen seenIn(int time) {
        return new SettingsSeen(eventId(time));
    }

    private static TenantConfigured configured(int time, PrivacySwitches privacy, NextActions actions) {
        return new TenantConfigured(
                eventId(time),
                at("03:00"),
                TENANT,
                CheckInPolicy.DEFAULT,
                CasePolicy.DEFAULT,
                privacy,
                null,
                null,
                actions);
    }

    private static UUID eventId(int time) {
        return DerivedIds.eventId(TENANT.value(), "org.tenant_configured", Integer.toString(time));
    }
}
