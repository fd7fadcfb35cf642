package io.aegira.standalone.acceptance;

import static io.aegira.standalone.acceptance.fixture.Letters.ANA;
import static io.aegira.standalone.acceptance.fixture.Letters.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OneOfABatchIsRefusedTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "one of a batch is refused", List.of(ANA, BEN), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);

    @Test
    void the_others_about_the_same_prompt_are_taken() {
        CUSTOMER.post(LETTERS.shift("theirs")).expect(201);
        JsonNode batch = sent(
                LETTERS.answer("theirs", "2026-02-12T05:40:00+08:00", "Ana's"),
                of(BEN, LETTERS.answer("theirs", "2026-02-12T05:41:00+08:00", "not asked")),
                LETTERS.answer("theirs", "2026-02-12T05:42:00+08:00", "Ana's correction"),
                moved(LETTERS.shift("theirs")));
        assertThat(batch.get("accepted").asInt()).isEqualTo(3);
        assertThat(batch.get("rejected")).hasSize(1);
        assertThat(batch.at("/rejected/0/index").asInt()).isEqualTo(1);
    }

    @Test
    void who_was_given_the_shift_in_the_same_batch_may_answer() {
        CUSTOMER.post(LETTERS.shift("given")).expect(201);
        JsonNode batch = sent(
                of(BEN, moved(LETTERS.shift("given"))),
                of(BEN, LETTERS.answer("given", "2026-02-12T05:40:00+08:00", "Ben's")),
                LETTERS.answer("given", "2026-02-12T05:41:00+08:00", "no longer asked"));
        assertThat(batch.get("accepted").asInt()).isEqualTo(2);
        assertThat(batch.at("/rejected/0/index").asInt()).isEqualTo(2);
    }

    private static JsonNode sent(JsonNode... events) {
        return Running.API
                .post("/events")
                .as(CUSTOMER.integration())
                .body("application/json", Json.array(List.of(events)).toString())
                .send()
                .expect(200)
                .json();
    }

    private static JsonNode of(UUID worker, JsonNode event) {
        return Json.with(event, "payload.worker_id", "\"" + worker + "\"");
    }

    private static JsonNode moved(JsonNode shift) {
        String another = Uuid5.of(
                        CUSTOMER.tenant(), "moved " + shift.get("event_id").asString())
                .toString();
        JsonNode later = Json.with(shift, "payload.end_time", "\"2026-02-12T19:00:00+08:00\"");
        return Json.with(later, "event_id", "\"" + another + "\"");
    }
}
