package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds what was decided against what the log tells of that instant as it was known when the decision was recorded. */
record AsDecided(Api api, String token) {
    private static final Duration LOOK_BACK = Duration.ofDays(28);
    private static final double ROUNDED = 5.1e-7;

    /** All that was ever decided, whether or not it still stands. */
    List<JsonNode> decisions() {
        return api.pages("/admin/signals?current=false", token);
    }

    void holds(JsonNode decision) {
        Instant about = Instant.parse(decision.get("computed_for_time").asString());
        String then = "&as_of=" + about + "&known_at="
                + decision.get("recorded_at").asString() + "&to=" + about.plusMillis(1) + "&worker_id="
                + decision.get("worker_id").asString();
        assertThat(api.pages("/admin/signals?from=" + about + then, token))
                .as("decided %s", decision)
                .contains(Json.with(Json.with(decision, "current", "true"), "superseded_by", "null"));
        List<JsonNode> prompts = api.pages("/admin/prompts?from=" + about.minus(LOOK_BACK) + then, token);
        rate(decision, "missed_rate_7d", closedAfter(about.minus(Duration.ofDays(7)), prompts));
        rate(decision, "missed_rate_28d", closedAfter(about.minus(LOOK_BACK), prompts));
        streak(decision, prompts);
    }

    private static List<JsonNode> closedAfter(Instant beginning, List<JsonNode> prompts) {
        return prompts.stream()
                .filter(prompt ->
                        Instant.parse(prompt.get("closes_at").asString()).isAfter(beginning))
                .toList();
    }

    private static void rate(JsonNode decision, String feature, List<JsonNode> prompts) {
        long missed = prompts.stream().filter(AsDecided::isMissed).count();
        long counted = missed + prompts.stream().filter(AsDecided::isCompleted).count();
        JsonNode recorded = decision.get("features").get(feature);
        if (recorded == null) {
            assertThat(counted).as("%s of %s", feature, decision).isZero();
        } else {
            assertThat(recorded.asDouble())
                    .as("%s of %s", feature, decision)
                    .isCloseTo((double) missed / counted, within(ROUNDED));
        }
    }

    private static void streak(JsonNode decision, List<JsonNode> prompts) {
        long streak = 0;
        for (JsonNode prompt : prompts.reversed()) {
            if (isCompleted(prompt)) {
                assertThat(decision.get("features").get("miss_streak").asLong())
                        .as("miss_streak of %s", decision)
                        .isEqualTo(streak);
                return;
            }
            streak += isMissed(prompt) ? 1 : 0;
        }
        assertThat(decision.get("features").get("miss_streak").asLong()).isGreaterThanOrEqualTo(streak);
    }

    private static boolean isMissed(JsonNode prompt) {
        return prompt.get("state").asString().equals("missed");
    }

    private static boolean isCompleted(JsonNode prompt) {
        return prompt.get("state").asString().startsWith("completed");
    }
}
