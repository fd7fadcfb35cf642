package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("bar")
class TeamAIsAsExpectedTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Test
    void two_years_in_the_order_of_arrival() {
        GoldenHistory teamA = GoldenHistory.of("team_a", "team A");
        new AsExpected(Running.API, teamA).importAndCompare(PATIENCE);
        JsonNode replay = Replays.of(teamA.tenant());
        assertThat(replay.get("different")).isEmpty();
        assertThat(replay.get("decisions").asInt())
                .isEqualTo(teamA.expectedSignals().size());
    }

    @Test
    void two_years_in_no_order_at_all() {
        new AsExpected(
                        Running.API,
                        GoldenHistory.of("team_a", "team A shuffled").shuffled())
                .importAndCompare(PATIENCE);
    }
}
