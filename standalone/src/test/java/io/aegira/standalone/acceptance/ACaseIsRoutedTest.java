package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.AnasCase;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ACaseIsRoutedTest {
    private static final AnasCase CASE = AnasCase.openedAt("a case that is routed", """
            {"routing": {
                "routes": [{"queue": "hse", "severity": "compliance"}, {"queue": "supervisor", "opened_by": "high_signal"}],
                "targets": [{"queue": "supervisor", "acknowledge": "PT4H", "act": "P1D", "escalate_after": "PT1H", "escalate_to": "hse"}]}}""");
    private static final String MANAGER = CASE.customer().token("CASE_MANAGER");

    @Test
    void it_goes_where_the_tenant_wants_it_with_the_targets_of_that_queue() {
        JsonNode detail = CASE.detail(MANAGER, "");
        Instant openedAt = Instant.parse(detail.get("opened_at").asString());
        assertThat(detail.get("acknowledge_by").asString())
                .isEqualTo(openedAt.plus(Duration.ofHours(4)).toString());
        assertThat(detail.get("act_by").asString())
                .isEqualTo(openedAt.plus(Duration.ofDays(1)).toString());
        assertThat(detail.get("conclude_by").isNull()).isTrue();
        assertThat(types(detail)).contains("case.opened", "case.routed");
        assertThat(detail.get("timeline").valueStream())
                .filteredOn(event -> event.get("event_type").asString().equals("case.routed"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.at("/facts/queue").asString()).isEqualTo("supervisor"));
    }

    @Test
    void what_is_to_be_looked_at_again_is_said_when_it_is_due() {
        Instant due = Instant.now().plusSeconds(3);
        CASE.order(MANAGER, "actions", "{\"action\": \"other\", \"follow_up_at\": \"" + due + "\"}")
                .expect(201);
        Await.until(
                "it is said",
                Duration.ofSeconds(30),
                () -> types(CASE.detail(MANAGER, "")).contains("case.reminded"));
        assertThat(CASE.detail(MANAGER, "").get("timeline").valueStream())
                .filteredOn(event -> event.get("event_type").asString().equals("case.reminded"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at("/facts/step").asString()).isEqualTo("follow_up");
                    assertThat(Instant.parse(event.get("event_time").asString()))
                            .isBetween(due.minusMillis(1), due);
                });
        Running.API.settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"routing\": {\"routes\": [], \"targets\": [{\"queue\": \"hse\", \"act\": \"PT0S\"}]}}",
                "{\"routing\": {\"routes\": [{\"queue\": \"nobody\"}], \"targets\": []}}",
                "{\"routing\": {\"routes\": [], \"targets\": [{\"queue\": \"hse\"}, {\"queue\": \"hse\"}]}}",
                "{\"routing\": {\"routes\": [], \"targets\": [{\"queue\": \"hse\", \"escalate_after\": \"PT1H\"}]}}"
            })
    void a_routing_that_cannot_be_is_refused_by_name(String settings) {
        List<String> fields = Running.API
                .call("PUT", "/admin/settings")
                .as(CASE.customer().token("ORG_ADMIN"))
                .json(Json.read(settings))
                .send()
                .expect(400)
                .fields();
        assertThat(fields).singleElement().satisfies(field -> assertThat(field).startsWith("routing"));
    }

    private static List<String> types(JsonNode detail) {
        Stream<JsonNode> timeline = detail.get("timeline").valueStream();
        return timeline.map(event -> event.get("event_type").asString()).toList();
    }
}
