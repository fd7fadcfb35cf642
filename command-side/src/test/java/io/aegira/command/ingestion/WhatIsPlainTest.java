package io.aegira.command.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIsPlainTest {
    @ParameterizedTest
    @ValueSource(strings = {"roster", "admin_api", "legacy_check_ins", "pre_shift"})
    void the_name_of_a_system_is(String name) {
        assertThat(Plain.isName(name)).isTrue();
        assertThat(Plain.isId(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d6d6648-c853-5402-bc03-cd9c7084e24b", "0D6D6648-C853-5402-BC03-CD9C7084E24B"})
    void an_opaque_id_is(String id) {
        assertThat(Plain.isName(id)).isTrue();
        assertThat(Plain.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "~roster",
                "Roster",
                "ana.k@example.org",
                "ana kovac",
                "ana-kovac",
                "4791234567",
                "+47 912 34 567",
                "e1234567",
                "roster\n",
                "roster_",
                "one_two_three_four_five",
                "thelongestnameofasystemthatthereis",
                "0d6d6648-c853-5402-bc03-cd9c7084e24b ",
                "0d6d6648c8535402bc03cd9c7084e24b"
            })
    void what_may_be_somebodys_name_number_or_address_is_not(String text) {
        assertThat(Plain.isName(text)).isFalse();
        assertThat(Plain.isId(text)).isFalse();
    }
}
