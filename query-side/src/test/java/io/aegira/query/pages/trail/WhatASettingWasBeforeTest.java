package io.aegira.query.pages.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.query.pages.trail.TrailShown.Change;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatASettingWasBeforeTest {
    private static final String QUARRY = "0b9f3a70-1111-4222-8333-444455556666";
    private static final ChangesInWords WORDS = new ChangesInWords(Map.of(QUARRY, "Quarry"));

    @Test
    void is_told_field_by_field_and_in_words() {
        assertThat(
                        WORDS.of(
                                "{\"case_policy\":{\"on_high\":true,\"open_for\":\"PT168H\"},\"retention\":null}",
                                "{\"case_policy\":{\"on_high\":false,\"open_for\":\"PT36H\"},\"retention\":{\"identity_after_leaving\":\"P2Y6M\"}}"))
                .containsExactly(
                        new Change("Case policy, on high", "yes", "no"),
                        new Change("Case policy, open for", "7d", "1d 12h"),
                        new Change("Retention, identity after leaving", "", "2 years and 6 months"));
    }

    @Test
    void is_told_of_what_changed_alone_wherever_it_stands_in_a_list() {
        assertThat(
                        WORDS.of(
                                "{\"next_actions\":{\"suggestions\":[{\"on\":\"high\",\"action\":\"Call.\"},{\"on\":\"missed\",\"action\":\"Ask.\"}]}}",
                                "{\"next_actions\":{\"suggestions\":[{\"on\":\"missed\",\"action\":\"Ask.\"},{\"on\":\"two_mediums\",\"action\":\"Write.\"},{\"on\":\"high\",\"action\":\"Visit.\"}]}}"))
                .containsExactly(
                        new Change("Next actions, when two mediums, action", "", "Write."),
                        new Change("Next actions, when high, action", "Call.", "Visit."));
    }

    @Test
    void routes_count_by_their_place_and_sites_have_their_names() {
        assertThat(WORDS.of(
                        "{\"routing\":{\"routes\":[],\"targets\":[]}}",
                        "{\"routing\":{\"routes\":[{\"queue\":\"case_manager\",\"severity\":null,\"site_id\":\""
                                + QUARRY + "\"}],\"targets\":[]}}"))
                .containsExactly(
                        new Change("Routing, route 1, queue", "", "case manager"),
                        new Change("Routing, route 1, site id", "", "Quarry"));
    }

    @Test
    void a_version_is_a_word() {
        assertThat(WORDS.of("version 1", "version 2")).containsExactly(new Change("", "version 1", "version 2"));
        assertThat(WORDS.of(null, "version 1")).containsExactly(new Change("", "", "version 1"));
    }

    @Test
    void what_merely_stands_otherwise_is_said_to() {
        assertThat(
                        WORDS.of(
                                "{\"check_in_policy\":{\"prompts\":[{\"kind\":\"a\",\"opens\":\"PT0S\"},{\"kind\":\"b\",\"opens\":\"PT1H\"}]}}",
                                "{\"check_in_policy\":{\"prompts\":[{\"kind\":\"b\",\"opens\":\"PT1H\"},{\"kind\":\"a\",\"opens\":\"PT0S\"}]}}"))
                .containsExactly(new Change("", "", "the same in another order"));
    }

    @Test
    void an_order_that_changed_no_setting_says_nothing() {
        assertThat(WORDS.of(null, null)).isEmpty();
    }
}
