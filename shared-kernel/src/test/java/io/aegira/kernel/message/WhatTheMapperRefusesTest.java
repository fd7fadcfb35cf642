package io.aegira.kernel.message;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class WhatTheMapperRefusesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":\"3\"}",
                "{\"count\":3.0}",
                "{\"count\":1e1}",
                "{\"count\":true}",
                "{\"count\":\"\"}",
                "{\"count\":[3]}",
                "{\"text\":3}",
                "{\"text\":3.5}",
                "{\"text\":true}",
                "{\"text\":{}}",
                "{\"text\":[\"a\"]}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"flag\":\"\"}",
                "{\"number\":\"3.5\"}",
                "{\"number\":\"\"}",
                "{\"number\":true}",
                "{\"real\":\"1.5\"}",
                "{\"real\":1e400}",
                "{\"number\":1e400}",
                "{\"number\":1e-400}",
                "{\"number\":1E0000000001}",
                "{\"number\":NaN}",
                "{\"at\":1770876300}",
                "{\"at\":\"2026-02-12T06:05:00\"}",
                "{\"at\":\"2026-02-12\"}",
                "{\"at\":\"\"}",
                "{\"at\":[2026,2,12]}",
                "{\"noted\":1770876300}",
                "{\"noted\":\"2026-02-12T06:05:00\"}",
                "{\"noted\":\"2026-02-30T06:05:00Z\"}",
                "{\"noted\":\"+12026-02-12T06:05:00Z\"}",
                "{\"noted\":\"2026-02-12T06:05:60Z\"}",
                "{\"noted\":\"2026-02-12T06:05:00Z[Europe/Berlin]\"}",
                "{\"noted\":\"2026-02-12T06:05:00+19:00\"}",
                "{\"noted\":\" 2026-02-12T06:05:00Z\"}",
                "{\"noted\":\"2026-02-12 06:05:00Z\"}",
                "{\"day\":\"2026-2-1\"}",
                "{\"day\":[2026,2,1]}",
                "{\"day\":20000}",
                "{\"day\":\"2026-02-12T00:00:00Z\"}",
                "{\"opens\":5}",
                "{\"opens\":\"5m\"}",
                "{\"opens\":\"\"}",
                "{\"opens\":\"P\"}",
                "{\"opens\":\"P99999999999999999D\"}",
                "{\"zone\":\"Mars/Olympus\"}",
                "{\"zone\":\"+01:00\"}",
                "{\"zone\":\"UTC+1\"}",
                "{\"id\":\"1-1-1-1-1\"}",
                "{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}",
                "{\"id\":1}",
                "{\"id\":\"\"}",
                "{\"colour\":\"RED\"}",
                "{\"colour\":\"Red\"}",
                "{\"colour\":0}",
                "{\"colour\":\"0\"}",
                "{\"colour\":\"\"}",
                "{\"colour\":\"green\"}",
                "{\"list\":\"a\"}",
                "{\"list\":\"\"}",
                "{\"list\":[null]}",
                "{\"list\":[1]}",
                "{\"map\":\"\"}",
                "{\"map\":{\"a\":null}}",
                "{\"map\":{\"a\":\"1\"}}",
                "{\"inner\":\"\"}",
                "{\"inner\":[]}",
                "{\"inner\":{}}",
                "{\"inner\":{\"name\":null}}",
                "{\"Count\":3}",
                "{\"counT\":3}",
                "{\"unknown\":1}",
                "{\"count\":3,\"count\":3}",
                "{\"tree\":{\"a\":1,\"a\":2}}",
                "{\"map\":{\"a\":1,\"a\":2}}",
                "{\"count\":3} {}",
                "{\"count\":3}x",
                "{\"count\":3,}",
                "{'count':3}",
                "{count:3}",
                "{\"count\":03}",
                "{\"count\":+3}",
                "{\"count\":.5}",
                "{/**/\"count\":3}",
                "{\"count\":3",
                "[{\"count\":3}]",
                "\"\"",
                "1",
                "",
                "{\"text\":\"a\tb\"}",
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"\\ud83d\"}",
                "{\"tree\":{\"\\u0000\":1}}",
                "{\"tree\":\"\\ude00\\ud83d\"}",
                "{\"map\":{\"a\":1e99}}",
                "{\"tree\":[1e999999999]}"
            })
    void anything_that_is_not_exactly_the_declared_form(String json) {
        assertThatThrownBy(() -> AegiraJson.mapper().readValue(json, Everything.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"name\":null}", "{\"size\":1}", "{\"name\":\"a\"}", "{\"name\":\"a\",\"size\":null}"})
    void what_must_be_there_and_is_not(String json) {
        assertThatThrownBy(() -> AegiraJson.mapper().readValue(json, Required.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void what_is_too_deep_too_long_or_has_too_many_digits() {
        refused("{\"tree\":" + "[".repeat(32) + "]".repeat(32) + "}");
        refused("{\"text\":\"" + "a".repeat(64 * 1024 + 1) + "\"}");
        refused("{\"number\":" + "1".repeat(41) + "}");
        refused("{\"" + "a".repeat(257) + "\":1}");
    }

    @Test
    void a_document_that_is_longer_than_allowed() {
        byte[] json = ("{\"list\":[" + "\"aaaaaaaa\",".repeat(5_000) + "\"a\"]}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        AegiraJson.mapper().readValue(new java.io.ByteArrayInputStream(json), Everything.class);
        assertThatThrownBy(() -> AegiraJson.strict(20_000)
                        .build()
                        .readValue(new java.io.ByteArrayInputStream(json), Everything.class))
                .isInstanceOf(JacksonException.class);
    }

    private static void refused(String json) {
        assertThatThrownBy(() -> AegiraJson.mapper().readValue(json, Everything.class))
                .isInstanceOf(JacksonException.class);
    }

    enum Colour {
        RED
    }

    record Required(String name, int size) {}

    record Inner(String name) {}

    record Everything(
            @Nullable Integer count,
            @Nullable String text,
            @Nullable Boolean flag,
            @Nullable BigDecimal number,
            @Nullable Double real,
            @Nullable Instant at,
            @Nullable OffsetDateTime noted,
            @Nullable LocalDate day,
            @Nullable Duration opens,
            @Nullable ZoneId zone,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable List<String> list,
            @Nullable Map<String, BigDecimal> map,
            @Nullable Inner inner,
            @Nullable JsonNode tree) {}
}
