package io.aegira.standalone.acceptance;

import static io.aegira.standalone.acceptance.fixture.Running.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ben is asked before a shift. Ana answers his prompt, or one that there is not: nothing tells her which it was. */
class AnswersToColleaguesPromptsTest {
    private static final Customer CUSTOMER =
            Customer.of(API, "a colleague's prompt", List.of(Letters.ANA, Letters.BEN), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final UUID NOBODYS = Uuid5.of(Customer.NAMES, "nobody's prompt");

    @BeforeAll
    static void ben_is_asked() {
        JsonNode shift = Json.with(LETTERS.shift("bens"), "payload.worker_id", "\"" + Letters.BEN + "\"");
        CUSTOMER.post(shift).expect(201);
        API.settle();
    }

    @Test
    void a_workers_check_in_is_answered_as_if_there_were_no_such_prompt() {
        assertThat(seen(checkIn(bens(), "of ben"))).isEqualTo(seen(checkIn(NOBODYS, "of nobody")));
    }

    @Test
    void nor_is_it_told_how_the_colleague_answered() {
        JsonNode shift = Json.with(LETTERS.shift("answered"), "payload.worker_id", "\"" + Letters.BEN + "\"");
        CUSTOMER.post(shift).expect(201);
        JsonNode answer = LETTERS.answer("answered", "2026-02-12T05:40:00+08:00", "");
        CUSTOMER.post(Json.with(answer, "payload.worker_id", "\"" + Letters.BEN + "\""))
                .expect(201);
        API.settle();
        assertThat(seen(checkIn(LETTERS.prompt("answered", "pre_shift"), "of an answered one")))
                .isEqualTo(seen(checkIn(NOBODYS, "of nobody again")));
    }

    @Test
    void so_is_an_event_whatever_it_says_of_the_prompt() {
        for (String kind : List.of("\"pre_shift\"", "\"post_shift\"")) {
            assertThat(seen(event(bens(), kind))).isEqualTo(seen(event(NOBODYS, kind)));
        }
    }

    @Test
    void it_never_counts_for_the_colleague() {
        checkIn(bens(), "counts").expect(201);
        API.settle();
        JsonNode prompt = CUSTOMER.prompts(Letters.BEN).stream()
                .filter(one -> one.get("prompt_id").asString().equals(bens().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(prompt.get("state").asString()).isEqualTo("missed");
        assertThat(prompt.path("answers").isObject()).isFalse();
    }

    @Test
    void who_sees_the_roster_is_told() {
        ObjectNode answer = Json.with(LETTERS.answer("bens", "2026-02-12T05:40:00+08:00", ""), "source", "\"other\"");
        assertThat(CUSTOMER.post(answer).expect(400).fields()).containsExactly("payload.worker_id");
    }

    private static UUID bens() {
        return LETTERS.prompt("bens", "pre_shift");
    }

    private static Answer checkIn(UUID prompt, String name) {
        return API.post("/worker/checkins")
                .as(CUSTOMER.worker(Letters.ANA))
                .json(Json.object(Map.of(
                        "response_id",
                        Uuid5.of(CUSTOMER.tenant(), name),
                        "prompt_id",
                        prompt,
                        "submitted_at",
                        "2026-02-12T05:40:00+08:00",
                        "answers",
                        Map.of("fatigue", 3))))
                .send();
    }

    private static Answer event(UUID prompt, String kind) {
        JsonNode letter = LETTERS.adHoc("to " + prompt + kind, "2026-02-12T05:41:00+08:00");
        ObjectNode asked = Json.with(letter, "payload.prompt_id", "\"" + prompt + "\"");
        return API.post("/events")
                .as(CUSTOMER.worker(Letters.ANA))
                .json(Json.with(
                        Json.with(asked, "payload.prompt_kind", kind), "actor", "{\"type\":\"worker\",\"id\":\"ana\"}"))
                .send();
    }

    /** But for ids, which the worker knows. */
    private static String seen(Answer answer) {
        return answer.status() + " " + answer.text().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }
}
