package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ana has never answered when asked. Whatever else is decided looks back four weeks; how many prompts she has missed in a row does not. */
class AStreakGoesBackToItsBeginningTest {
    private static final String ONE_PROMPT =
            "[{\"kind\": \"pre_shift\", \"anchor\": \"start\", \"opens\": \"-PT45M\", \"closes\": \"PT5M\"}]";

    private final Customer customer = Customer.of(Running.API, "streaks", List.of(Letters.ANA), Json.read(ONE_PROMPT));
    private final Letters letters = new Letters(customer);

    @Test
    void however_long_ago_that_was() {
        missed(LocalDate.of(2026, 1, 2));
        missed(LocalDate.of(2026, 2, 10));
        missed(LocalDate.of(2026, 3, 25));
        hear(letters.adHoc("unasked", "2026-05-10T12:00:00+08:00"));

        assertThat(streaks()).containsExactlyInAnyOrder(1, 2, 3, 3);
        assertThat(Replays.of(customer.tenant()).get("different")).isEmpty();
    }

    private void missed(LocalDate day) {
        JsonNode shift = letters.shift("of " + day, day + "T06:00:00+08:00", day + "T14:00:00+08:00");
        hear(Json.with(shift, "event_id", "\"" + Uuid5.of(customer.tenant(), day.toString()) + "\""));
    }

    private void hear(JsonNode event) {
        customer.post(event).expect(201);
        Running.API.settle();
    }

    private List<Integer> streaks() {
        return Running.API.pages("/admin/signals?worker_id=" + Letters.ANA, customer.auditor()).stream()
                .map(signal -> signal.get("features").get("miss_streak").asInt())
                .toList();
    }
}
