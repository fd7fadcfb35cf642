package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds every prompt, signal, feature and episode against what an independent implementation makes of a history. */
public record AsExpected(Api api, GoldenHistory history) {
    private static final double HALF_OF_THE_LAST_DIGIT_AND_THE_OTHERS_ROUNDING = 1.5e-6;

    void importAndCompare(Duration patience) {
        JsonNode job = api.importAndWait(api.token(history.tenant(), "PLATFORM_ADMIN"), history.upload(), patience);
        assertThat(job.get("accepted").asInt()).isEqualTo(history.events().size());
        api.settle(patience);
        compare();
    }

    public void compare() {
        String hse = api.token(
                Map.of("tenant_id", history.tenant(), "roles", List.of("HSE"), "site_ids", List.of(history.site())));
        comparePrompts(hse);
        compareSignals(hse);
        compareEpisodes(hse);
    }

    private void comparePrompts(String hse) {
        Map<String, String> expected = new HashMap<>();
        history.expectedPrompts()
                .forEach((prompt, cells) -> expected.put(prompt, cells[1] + " at " + second(cells[0])));
        Map<String, String> found = new HashMap<>();
        api.pages("/admin/prompts", hse)
                .forEach(prompt -> found.put(
                        text(prompt, "prompt_id"), text(prompt, "state") + " at " + second(text(prompt, "closes_at"))));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private void compareSignals(String hse) {
        Map<String, JsonNode> found = new HashMap<>();
        for (String worker : history.workers()) {
            api.pages("/admin/signals?worker_id=" + worker, hse)
                    .forEach(signal ->
                            assertThat(found.put(text(signal, "ref"), signal)).isNull());
        }
        Map<String, JsonNode> expected = history.expectedSignals();
        assertThat(found).containsOnlyKeys(expected.keySet());
        List<String> differing = new ArrayList<>();
        expected.forEach((ref, signal) -> {
            if (!verdict(signal, "compliance").equals(verdict(found.get(ref), "compliance_risk"))) {
                differing.add(ref + ": " + verdict(found.get(ref), "compliance_risk"));
            }
            signal.get("features").properties().forEach(feature -> {
                JsonNode value = found.get(ref).get("features").get(feature.getKey());
                if (value == null || isOff(value.asDouble(), feature.getValue().asDouble())) {
                    differing.add(ref + ": " + feature.getKey() + " = " + value + ", not " + feature.getValue());
                }
            });
        });
        assertThat(differing).isEmpty();
    }

    private void compareEpisodes(String hse) {
        assertThat(api.pages("/admin/episodes", hse).stream().map(AsExpected::episode))
                .containsExactlyInAnyOrderElementsOf(history.expectedEpisodes().stream()
                        .map(AsExpected::episode)
                        .toList());
    }

    private static String verdict(JsonNode signal, String flag) {
        List<String> rules = signal.get("rules")
                .valueStream()
                .map(JsonNode::asString)
                .filter(rule -> !rule.equals("compliance_risk"))
                .sorted()
                .toList();
        return text(signal, "severity") + " " + signal.get(flag).asBoolean() + " " + rules;
    }

    private static boolean isOff(double found, double expected) {
        return Math.abs(found - expected) > HALF_OF_THE_LAST_DIGIT_AND_THE_OTHERS_ROUNDING;
    }

    private static String episode(JsonNode episode) {
        JsonNode closed = episode.get("closed_at");
        return String.join(
                " ",
                text(episode, "worker_id"),
                second(text(episode, "opened_at")).toString(),
                String.valueOf(closed == null || closed.isNull() ? null : second(closed.asString())),
                text(episode, "opened_by"),
                text(episode, "severity"));
    }

    private static Instant second(String time) {
        return OffsetDateTime.parse(time).toInstant().plusMillis(500).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
