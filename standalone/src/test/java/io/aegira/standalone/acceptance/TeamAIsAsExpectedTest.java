package io.aegira.standalone.acceptance;

import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bar")
class TeamAIsAsExpectedTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Test
    void two_years_in_the_order_of_arrival() {
        new AsExpected(Running.API, GoldenHistory.of("team_a", "team A")).importAndCompare(PATIENCE);
    }

    @Test
    void two_years_in_no_order_at_all() {
        new AsExpected(
                        Running.API,
                        GoldenHistory.of("team_a", "team A shuffled").shuffled())
                .importAndCompare(PATIENCE);
    }
}
