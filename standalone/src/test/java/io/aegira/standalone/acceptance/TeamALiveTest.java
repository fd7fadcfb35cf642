package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two years as they were received: what came at one instant in one delivery, and all is settled at the end of each week. */
@Tag("bar")
class TeamALiveTest {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final GoldenHistory history = GoldenHistory.of("team_a", "team A live");
    private final String integration = Running.API.token(history.tenant(), "INTEGRATION");

    @Test
    void two_years_as_they_were_received() {
        Running.API.importAndWait(Running.API.platformAdmin(), Upload.of(history.organisation()), PATIENCE);
        Running.API.settle();
        List<JsonNode> delivery = new ArrayList<>();
        OffsetDateTime settledAt = OffsetDateTime.MIN;
        for (String line : history.events()) {
            JsonNode event = Json.read(line);
            if (!delivery.isEmpty() && !receivedAt(event).isEqual(receivedAt(delivery.getFirst()))) {
                deliver(delivery);
                delivery.clear();
            }
            if (receivedAt(event).isAfter(settledAt)) {
                Running.API.settle(PATIENCE);
                settledAt = receivedAt(event).plus(A_WEEK);
            }
            delivery.add(event);
        }
        deliver(delivery);
        Running.API.settle(PATIENCE);
        new AsExpected(Running.API, history).compare();
    }

    private void deliver(List<JsonNode> events) {
        Answer answer = Running.API
                .post("/events")
                .as(integration)
                .body("application/json", Json.array(events).toString())
                .send()
                .expect(200);
        assertThat(answer.json().get("accepted").asInt()).as(answer.text()).isEqualTo(events.size());
    }

    private static OffsetDateTime receivedAt(JsonNode event) {
        return OffsetDateTime.parse(event.get("received_at").asString());
    }
}
