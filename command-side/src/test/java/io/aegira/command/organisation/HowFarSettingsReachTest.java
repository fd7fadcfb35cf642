package io.aegira.command.organisation;

import static io.aegira.command.fixture.Crew.PERTH;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.kernel.organisation.OrganisationRefusal.SETTING_OUT_OF_RANGE;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CaseRouting.Target;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.CheckInPolicy.Anchor;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.TenantCommand.ConfigureTenant;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HowFarSettingsReachTest {
    private final Story<Tenant> rocks = Story.of(Tenant.class)
            .given(new TenantRegistered(id("org.tenant_registered", "tenant"), at("00:00"), TENANT, "Rocks", PERTH));

    @ParameterizedTest
    @CsvSource({
        "-P32D, PT5M, opens",
        "-PT45M, P31DT1S, closes",
        "-PT2562047788015215H, PT5M, opens",
        "-PT45M, P2920000D, closes"
    })
    void a_window_is_near_its_shift(Duration opens, Duration closes, String field) {
        rocks.when(asking(opens, closes)).isRefused(SETTING_OUT_OF_RANGE, "check_in_policy.prompts." + field);
    }

    @Test
    void a_month_before_and_after_is_near() {
        ConfigureTenant furthest = asking(Duration.ofDays(-31), Duration.ofDays(31));
        rocks.when(furthest)
                .records(new TenantConfigured(
                        id("org.tenant_configured", "1"),
                        at("03:00"),
                        TENANT,
                        furthest.checkInPolicy(),
                        CasePolicy.DEFAULT,
                        PrivacySwitches.DEFAULT,
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P366DT1S", "PT999999999999H"})
    void what_a_case_waits_for_happens_within_a_year(Duration time) {
        Map<String, Target> targets = Map.of(
                "acknowledge", new Target(CaseQueue.HSE, time, null, null, null, null),
                "act", new Target(CaseQueue.HSE, null, time, null, null, null),
                "conclude", new Target(CaseQueue.HSE, null, null, time, null, null),
                "escalate_after", new Target(CaseQueue.HSE, null, null, null, time, CaseQueue.CASE_MANAGER));
        targets.forEach((field, target) -> rocks.when(
                        configure(null, null, new CaseRouting(List.of(), List.of(target))))
                .isRefused(SETTING_OUT_OF_RANGE, "routing.targets." + field));
        rocks.when(configure(null, new CasePolicy(true, time), null))
                .isRefused(SETTING_OUT_OF_RANGE, "case_policy.open_for");
    }

    private static ConfigureTenant asking(Duration opens, Duration closes) {
        CheckInPolicy.Entry entry = new CheckInPolicy.Entry("pre_shift", Anchor.START, opens, closes, null);
        return configure(new CheckInPolicy(List.of(entry)), null, null);
    }

    private static ConfigureTenant configure(
            @Nullable CheckInPolicy policy, @Nullable CasePolicy cases, @Nullable CaseRouting routing) {
        return new ConfigureTenant(TENANT, at("03:00"), policy, cases, null, routing, null, null);
    }

    private static UUID id(String type, String discriminator) {
        return DerivedIds.eventId(TENANT.value(), type, discriminator);
    }
}
