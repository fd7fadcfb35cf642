package io.aegira.query.organisation;

import static io.aegira.query.fixture.Crew.at;
import static io.aegira.query.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.NextActions;
import io.aegira.kernel.organisation.NextActions.Suggestion;
import io.aegira.kernel.organisation.Occasion;
import io.aegira.kernel.organisation.PrivacySwitches;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.platform.security.Role;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.organisation.settings.FindNextActions;
import io.aegira.query.organisation.settings.ListSettings;
import io.aegira.query.organisation.settings.NextActionsView;
import io.aegira.query.organisation.settings.SettingPart;
import io.aegira.query.organisation.settings.SettingView;
import io.aegira.query.platform.Sight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatWasChosenWhenTest {
    private static final Sight ADMIN = Sight.of(Crew.ORG_ADMIN, Role.ORG_ADMIN);

    private final ReadModels models = ReadModels.begin();

    @Test
    void nothing_was_chosen_so_all_is_as_it_is_built_in() {
        models.given(configured("nothing", false, null));
        models.then(() -> {
            assertThat(settings()).isEmpty();
            assertThat(actions(null).version()).isZero();
            assertThat(actions(null).actions().on(Occasion.TALK)).isEqualTo(Occasion.TALK.builtIn());
        });
    }

    @Test
    void a_part_that_stays_as_it_was_has_no_new_version() {
        models.given(configured("shown", true, null), configured("called", true, "Call them."));
        models.then(() -> assertThat(settings())
                .extracting(SettingView::part, SettingView::version, SettingView::setIn)
                .containsExactlyInAnyOrder(
                        tuple(SettingPart.PRIVACY, 1, named("shown")),
                        tuple(SettingPart.NEXT_ACTIONS, 1, named("called"))));
    }

    @Test
    void what_held_at_a_time_is_told_with_its_version() {
        models.given(
                configured("none", false, null),
                configured("called", false, "Call them."),
                configured("visited", false, "Visit them."));
        models.then(() -> {
            assertThat(actions(ReadModels.ingested(1)).version()).isZero();
            assertThat(actions(ReadModels.ingested(2)).version()).isEqualTo(1);
            assertThat(actions(ReadModels.ingested(2)).actions().on(Occasion.HIGH))
                    .isEqualTo("Call them.");
            assertThat(actions(null).version()).isEqualTo(2);
            assertThat(actions(null).actions().on(Occasion.HIGH)).isEqualTo("Visit them.");
        });
    }

    private List<SettingView> settings() {
        return models.many(new ListSettings(ADMIN), SettingView.class);
    }

    private NextActionsView actions(@Nullable Instant at) {
        return models.one(new FindNextActions(ADMIN, at), NextActionsView.class);
    }

    private static TenantConfigured configured(String name, boolean shown, @Nullable String action) {
        return new TenantConfigured(
                named(name),
                at("01:00"),
                Crew.TENANT,
                CheckInPolicy.DEFAULT,
                CasePolicy.DEFAULT,
                new PrivacySwitches(shown),
                null,
                null,
                action == null ? null : new NextActions(List.of(new Suggestion(Occasion.HIGH, action))));
    }
}
