package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * In Pago Pago a shift begins late in the morning of the 4th. In Perth the 5th has begun long before, with a shift that therefore is Ana's
 * second day in a row. Then the one of Pago Pago goes to Perth, days later, and the other is alone.
 */
class AShiftThatLeavesItsZoneTest {
    private final Customer customer = Customer.of(Running.API, "two zones", List.of(Letters.ANA), null);

    @Test
    void leaves_no_day_behind_for_shifts_that_began_before_it() {
        hear(shift("left behind", "2026-03-04T17:30:00Z", "2026-03-05T01:30:00Z", "Australia/Perth"));
        hear(shift("moved", "2026-03-04T22:30:00Z", "2026-03-05T07:30:00Z", "Pacific/Pago_Pago"));
        assertThat(daysInARow()).containsOnly(2);

        hear(shift("moved", "2026-03-08T18:00:00Z", "2026-03-09T02:00:00Z", "Australia/Perth"));

        assertThat(daysInARow()).containsOnly(1);
    }

    private List<Integer> daysInARow() {
        return customer
                .api()
                .pages("/admin/signals?from=2026-03-04T17:30:00Z&to=2026-03-04T22:20:00Z", customer.auditor())
                .stream()
                .map(signal -> signal.get("features").get("consecutive_shifts").asInt())
                .toList();
    }

    private void hear(JsonNode event) {
        customer.post(event).expect(201);
        Running.API.settle();
    }

    private JsonNode shift(String name, String start, String end, String zone) {
        JsonNode shift = new Letters(customer).shift(name, start, end);
        JsonNode here = Json.with(shift, "payload.timezone", "\"" + zone + "\"");
        return Json.with(here, "event_id", "\"" + Uuid5.of(customer.tenant(), name + start) + "\"");
    }
}
