package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ana was silent before two shifts, so her episode opened; ten days later she was more tired than usual. */
class ACaseOfLongAgoTest {
    private static final Instant FIRST_SHIFT = Instant.parse("2026-02-02T22:00:00Z");
    private static final JsonNode BEFORE_THE_SHIFT = Json.read("""
            [{"kind": "pre_shift", "anchor": "start", "opens": "-PT45M", "closes": "PT5M"}]""");

    private final Customer customer =
            Customer.of(Running.API, "a case of long ago", List.of(Letters.ANA), BEFORE_THE_SHIFT);
    private final Letters letters = new Letters(customer);

    @Test
    void is_as_severe_as_its_episode_was_when_it_became_due() {
        Stream<JsonNode> usual = IntStream.range(0, 8).mapToObj(hour -> tired(3, FIRST_SHIFT.minus(ofDays(10)), hour));
        Stream<JsonNode> silent = IntStream.range(0, 2)
                .mapToObj(day -> letters.shift(
                        "shift " + day, at(ofDays(day)), at(ofDays(day).plusHours(8))));
        Stream<JsonNode> tired = Stream.of(tired(5, FIRST_SHIFT.plus(ofDays(11)), 0));
        imported(Stream.of(usual, silent, tired).flatMap(events -> events));
        assertThat(Running.API.pages("/admin/episodes", customer.auditor()))
                .singleElement()
                .satisfies(episode -> assertThat(text(episode, "severity")).isEqualTo("medium"));
        assertThat(Running.API.pages("/admin/cases", customer.auditor()))
                .singleElement()
                .satisfies(opened -> {
                    assertThat(text(opened, "opened_for")).isEqualTo("episode_stayed_open");
                    assertThat(text(opened, "severity")).isEqualTo("compliance");
                });
    }

    private JsonNode tired(int fatigue, Instant day, int hour) {
        String submittedAt = day.plus(Duration.ofHours(hour)).toString();
        return Json.with(letters.adHoc("usual", submittedAt), "payload.answers.fatigue", String.valueOf(fatigue));
    }

    private void imported(Stream<JsonNode> events) {
        String lines = events.map(event -> event + "\n").collect(Collectors.joining());
        Running.API.importAndWait(
                Running.API.token(customer.tenant(), "PLATFORM_ADMIN"),
                new Upload(null, lines.getBytes(StandardCharsets.UTF_8)),
                Duration.ofMinutes(1));
        Running.API.settle();
    }

    private static Duration ofDays(int days) {
        return Duration.ofDays(days);
    }

    private static String at(Duration after) {
        return FIRST_SHIFT.plus(after).toString();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
