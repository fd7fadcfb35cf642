package io.aegira.kernel.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aegira.kernel.organisation.WorkerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatTheMapperReadsAndWritesTest {
    private static final JsonMapper MAPPER = AegiraJson.mapper();
    private static final WorkerId ANNA = WorkerId.of("0b0d5ff1-53b8-5b3b-8f1b-6f3d2b8a1e01");

    @Test
    void a_record_is_written_in_snake_case_in_the_order_it_declares_without_what_is_absent() {
        assertThat(MAPPER.writeValueAsString(new Answered(
                        ANNA, OffsetDateTime.parse("2026-02-12T07:05:00+01:00"), Colour.DARK_RED, null, true)))
                .isEqualTo("{\"worker_id\":\"" + ANNA + "\",\"submitted_at\":\"2026-02-12T07:05:00+01:00\","
                        + "\"colour\":\"dark_red\",\"is_late\":true}");
    }

    @Test
    void a_record_is_read_back_as_it_was() {
        Answered answered =
                new Answered(ANNA, OffsetDateTime.parse("2026-02-12T07:05:00.123456+05:30"), Colour.BLUE, "x", false);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(answered), Answered.class))
                .isEqualTo(answered);
    }

    @Test
    void a_name_of_its_own_for_a_constant_is_kept_both_ways_also_as_a_key() {
        assertThat(MAPPER.writeValueAsString(Colour.BLUE)).isEqualTo("\"Sky-Blue\"");
        assertThat(MAPPER.readValue("\"Sky-Blue\"", Colour.class)).isEqualTo(Colour.BLUE);
        Map<Colour, Integer> counts = new EnumMap<>(Map.of(Colour.BLUE, 1, Colour.DARK_RED, 2));
        String json = MAPPER.writeValueAsString(new Counts(counts));
        assertThat(json).contains("\"Sky-Blue\":1").contains("\"dark_red\":2");
        assertThat(MAPPER.readValue(json, Counts.class)).isEqualTo(new Counts(counts));
    }

    @Test
    void times_are_iso_texts_with_their_seconds_and_durations_too() {
        assertThat(MAPPER.writeValueAsString(new Times(
                        Instant.parse("2026-02-12T06:05:00Z"),
                        OffsetDateTime.parse("2026-02-12T06:00:00Z"),
                        Duration.ofMinutes(-45))))
                .isEqualTo("{\"at\":\"2026-02-12T06:05:00Z\",\"noted\":\"2026-02-12T06:00:00Z\",\"opens\":\"PT-45M\"}");
    }

    @Test
    void an_instant_may_come_with_any_offset() {
        assertThat(MAPPER.readValue("\"2026-02-12T07:05:00+01:00\"", Instant.class))
                .isEqualTo("2026-02-12T06:05:00Z");
    }

    @Test
    void a_decimal_keeps_its_digits_also_where_nothing_says_what_it_is() {
        assertThat(MAPPER.readValue("{\"a\":0.10}", Map.class).get("a")).isEqualTo(new BigDecimal("0.10"));
        JsonNode node = MAPPER.readTree("{\"a\":0.1000000000000000000001}");
        assertThat(node.get("a").decimalValue()).isEqualTo(new BigDecimal("0.1000000000000000000001"));
        assertThat(MAPPER.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @Test
    void the_entries_of_any_map_are_written_in_the_order_of_their_keys() {
        assertThat(MAPPER.writeValueAsString(Map.of("b", 1, "a", 2, "c", 3))).isEqualTo("{\"a\":2,\"b\":1,\"c\":3}");
        SortedMap<String, BigDecimal> read =
                MAPPER.readValue("{\"x\":{\"b\":1,\"a\":2}}", Sorted.class).x();
        assertThat(read).isInstanceOf(TreeMap.class).containsKeys("a", "b");
    }

    @Test
    void free_form_json_may_hold_nulls() {
        assertThat(MAPPER.readValue("{\"any\":{\"a\":null}}", FreeForm.class).any())
                .containsEntry("a", null);
    }

    @Test
    void a_method_of_a_record_is_no_field() {
        assertThat(MAPPER.writeValueAsString(new WithMethods("a"))).isEqualTo("{\"name\":\"a\"}");
    }

    enum Colour {
        DARK_RED,
        @JsonProperty("Sky-Blue")
        BLUE
    }

    record Answered(
            WorkerId workerId,
            OffsetDateTime submittedAt,
            Colour colour,
            @Nullable String note,
            boolean isLate) {}

    record Counts(Map<Colour, Integer> counts) {}

    record Times(Instant at, OffsetDateTime noted, Duration opens) {}

    record Sorted(SortedMap<String, BigDecimal> x) {}

    record FreeForm(Map<String, Object> any) {}

    record WithMethods(String name) {
        boolean isShort() {
            return name.length() < 3;
        }

        List<String> getLetters() {
            return List.of(name);
        }
    }
}
