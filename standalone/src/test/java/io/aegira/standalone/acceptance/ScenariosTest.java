package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ScenariosTest {
    private static final Map<String, int[]> ANSWERED = Map.of(
            "accepted", new int[] {201},
            "duplicate", new int[] {200},
            "conflict", new int[] {409},
            "rejected", new int[] {400, 422});

    @TestFactory
    Stream<DynamicTest> what_is_true_after_events_in_their_order_of_arrival() {
        return scenarios("/acceptance/scenarios.json");
    }

    @TestFactory
    Stream<DynamicTest> and_in_stranger_orders() {
        return scenarios("/acceptance/own-scenarios.json");
    }

    private static Stream<DynamicTest> scenarios(String file) {
        return Json.resource(file)
                .valueStream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.get("name").asString() + ": "
                                + scenario.get("why").asString(),
                        () -> play(scenario)));
    }

    private static void play(JsonNode scenario) {
        Customer customer = Customer.of(
                Running.API, "scenario " + scenario.get("name").asString(), workers(scenario), scenario.get("policy"));
        scenario.get("steps").forEach(step -> {
            customer.post(event(customer, step.get("event")))
                    .expect(ANSWERED.get(step.get("expect").asString()));
            if (step.path("settle").asBoolean(false)) {
                Running.API.settle();
            }
        });
        Map<String, JsonNode> prompts = new HashMap<>();
        customer.workers()
                .forEach(worker -> customer.prompts(worker)
                        .forEach(prompt -> prompts.put(prompt.get("prompt_id").asString(), prompt)));
        SoftAssertions.assertSoftly(all -> {
            scenario.at("/expect/prompts").forEach(wanted -> {
                assertThat(prompts).containsKey(wanted.get("prompt_id").asString());
                compare(all, prompts.get(wanted.get("prompt_id").asString()), wanted);
            });
            scenario.at("/expect/current_signals")
                    .properties()
                    .forEach(worker -> all.assertThat(signals(customer, worker.getKey()))
                            .as("current signals of " + worker.getKey())
                            .containsExactlyInAnyOrderElementsOf(texts(worker.getValue())));
        });
    }

    private static List<UUID> workers(JsonNode scenario) {
        return Stream.concat(
                        Stream.of(scenario.get("worker_id")),
                        scenario.path("other_worker_ids").valueStream())
                .map(id -> UUID.fromString(id.asString()))
                .toList();
    }

    private static JsonNode event(Customer customer, JsonNode written) {
        ObjectNode event = Json.with(written, "tenant_id", "\"" + customer.tenant() + "\"");
        return event.get("payload").has("site_id")
                ? Json.with(event, "payload.site_id", "\"" + customer.site() + "\"")
                : event;
    }

    private static void compare(SoftAssertions all, JsonNode prompt, JsonNode wanted) {
        Map<String, Long> history = new HashMap<>();
        List<Instant> misses = new ArrayList<>();
        prompt.get("history").forEach(event -> {
            history.merge(event.get("event_type").asString(), 1L, Long::sum);
            if (event.get("event_type").asString().equals("checkin.window_missed")) {
                misses.add(instant(event.get("event_time")));
            }
        });
        wanted.properties().forEach(expected -> {
            JsonNode value = expected.getValue();
            switch (expected.getKey()) {
                case "prompt_id" -> {}
                case "opens_at", "closes_at" ->
                    all.assertThat(instant(prompt.get(expected.getKey())))
                            .as(expected.getKey())
                            .isEqualTo(instant(value));
                case "late_by_seconds" ->
                    all.assertThat(prompt.path("late_by_seconds").asLong(0))
                            .as("late_by_seconds")
                            .isEqualTo(value.asLong());
                case "answers" ->
                    value.properties()
                            .forEach(answer -> all.assertThat(prompt.at("/answers/" + answer.getKey())
                                            .decimalValue())
                                    .as(answer.getKey())
                                    .isEqualByComparingTo(answer.getValue().decimalValue()));
                case "missed_at" ->
                    all.assertThat(misses)
                            .as("missed_at")
                            .containsExactlyElementsOf(value.valueStream()
                                    .map(ScenariosTest::instant)
                                    .toList());
                case "window_missed_events", "status_overridden_events", "response_submitted_events" -> {
                    String type = "checkin." + expected.getKey().replace("_events", "");
                    all.assertThat(history.getOrDefault(type, 0L)).as(type).isEqualTo(value.asLong());
                }
                default ->
                    all.assertThat(prompt.get(expected.getKey()))
                            .as(expected.getKey())
                            .isEqualTo(value);
            }
        });
    }

    private static List<String> signals(Customer customer, String worker) {
        return Running.API.pages("/admin/signals?worker_id=" + worker, customer.auditor()).stream()
                .map(signal -> signal.get("ref").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Instant instant(JsonNode time) {
        return OffsetDateTime.parse(time.asString()).toInstant();
    }
}
