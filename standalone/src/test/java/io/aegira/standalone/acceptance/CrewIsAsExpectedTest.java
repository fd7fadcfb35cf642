package io.aegira.standalone.acceptance;

import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CrewIsAsExpectedTest {
    @Test
    void the_made_up_crew_in_the_order_of_arrival() {
        new AsExpected(Running.API, GoldenHistory.of("crew", "crew")).importAndCompare(Duration.ofMinutes(3));
    }
}
