package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Its first version asks for 0 to 10, its second for 0 to 5. */
class WhichVersionOfAFormTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "versions of a form", List.of(Letters.ANA, Letters.BEN), null);
    private static final UUID FORM = Uuid5.of(CUSTOMER.tenant(), "form");

    @Test
    void an_answer_is_held_against_the_one_that_was_in_force_when_it_was_given() {
        publish(1, 10);
        Instant before = Instant.now();
        answer(Letters.ANA, "in time", before, 8).expect(201);
        publish(2, 5);
        Instant after = Instant.now();
        answer(Letters.BEN, "given offline", before, 8).expect(201);
        answer(Letters.ANA, "of the second", after, 5).expect(201);
        assertThat(answer(Letters.BEN, "too much", after, 8).expect(400).fields())
                .containsExactly("payload.answers.fatigue");
        answer(Letters.BEN, "before there was any", Instant.parse("2026-02-12T05:40:00Z"), 8)
                .expect(201);
        Running.API.settle();
        assertThat(versions(Letters.ANA)).containsExactly("form/1", "form/2");
        assertThat(versions(Letters.BEN)).containsExactly("form/1", "form/1");
    }

    private static List<String> versions(UUID worker) {
        return Running.API.pages("/admin/signals?worker_id=" + worker, CUSTOMER.auditor()).stream()
                .map(signal -> signal.at("/versions/form").asString())
                .toList();
    }

    private static Answer answer(UUID worker, String name, Instant at, int fatigue) {
        JsonNode letter = new Letters(CUSTOMER).adHoc(name, at.toString());
        JsonNode asked = Json.with(
                Json.with(letter, "payload.worker_id", "\"" + worker + "\""), "payload.form_id", "\"" + FORM + "\"");
        return CUSTOMER.post(Json.with(asked, "payload.answers", "{\"fatigue\": " + fatigue + "}"));
    }

    private static void publish(int version, int most) {
        Map<String, Object> fatigue = Map.of(
                "key", "fatigue", "metric", "fatigue", "min", 0, "max", most, "step", 1, "polarity", "higher_is_worse");
        Running.API
                .post("/admin/forms")
                .as(CUSTOMER.token("ORG_ADMIN"))
                .json(Json.object(
                        Map.of("form_id", FORM, "name", "form", "version", version, "questions", List.of(fatigue))))
                .send()
                .expect(201);
    }
}
