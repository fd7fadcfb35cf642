package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers that name no form, to questions that the standard form does not ask. */
class WhichFormWasAskedTest {
    private static final UUID BACK = Uuid5.of(Customer.NAMES, "form of backs");
    private static final String BEFORE = entry("pre_shift", "start", BACK);
    private static final String AFTER = entry("post_shift", "end", FormVersion.STANDARD.formId());
    private static final String IN_TIME = "2026-02-12T05:40:00+08:00";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_prompt_keeps_the_form_that_it_was_scheduled_with_when_the_policy_changes() {
        Customer customer = customer("form of old", "[" + BEFORE + "]");
        hear(customer, new Letters(customer).shift("12th"));
        Running.API
                .call("PUT", "/admin/settings")
                .as(customer.token("ORG_ADMIN"))
                .json(Json.read("{\"check_in_policy\": {\"prompts\": [" + entry("pre_shift", "start", null) + "]}}"))
                .send()
                .expect(204);

        hear(customer, answer(customer, "payload.shift_id", "payload.prompt_kind"));
        Running.API
                .post("/worker/checkins")
                .as(customer.worker(Letters.ANA))
                .json(Json.object(Map.of(
                        "response_id", Uuid5.of(customer.tenant(), "by herself"),
                        "prompt_id", new Letters(customer).prompt("12th", "pre_shift"),
                        "submitted_at", IN_TIME,
                        "answers", Map.of("back", 3))))
                .send()
                .expect(201);

        assertThat(judgedBy(customer)).containsOnly("backs/1").hasSize(2);
    }

    @Test
    void in_one_import_with_its_shift_an_answer_is_held_against_its_prompts_form() {
        Customer customer = customer("form in a file", "[" + BEFORE + "," + AFTER + "]");
        String lines = new Letters(customer).shift("12th")
                + "\n"
                + answer(customer, "payload.shift_id", "payload.prompt_kind");
        JsonNode done = Running.API.importAndWait(
                Running.API.token(customer.tenant(), "PLATFORM_ADMIN"),
                new Upload(null, lines.getBytes(StandardCharsets.UTF_8)),
                PATIENCE);

        assertThat(done.get("rejected").asInt()).as(done.toString()).isZero();
        assertThat(judgedBy(customer)).containsExactly("backs/1");
    }

    @Test
    void and_so_it_is_in_one_batch() {
        Customer customer = customer("form in a batch", "[" + BEFORE + "," + AFTER + "]");
        JsonNode outcome = Running.API
                .post("/events")
                .as(customer.integration())
                .json(Json.array(List.of(
                        new Letters(customer).shift("12th"),
                        answer(customer, "payload.shift_id", "payload.prompt_kind"))))
                .send()
                .expect(200)
                .json();

        assertThat(outcome.get("accepted").asInt()).as(outcome.toString()).isEqualTo(2);
        assertThat(judgedBy(customer)).containsExactly("backs/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload.shift_id", "payload.prompt_kind"})
    void before_its_shift_is_known_its_kind_tells_or_its_shifts_id(String unsaid) {
        Customer customer = customer("form ahead without " + unsaid, "[" + BEFORE + "," + AFTER + "]");
        hear(customer, answer(customer, unsaid));
        hear(customer, new Letters(customer).shift("12th"));

        assertThat(judgedBy(customer)).containsExactly("backs/1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void where_the_policy_names_none_it_is_the_organisations_own(boolean withPolicy) {
        Customer customer = customer(
                "form of all " + withPolicy, withPolicy ? "[" + entry("pre_shift", "start", null) + "]" : null);
        hear(customer, new Letters(customer).shift("12th"));
        hear(customer, answer(customer, "payload.shift_id", "payload.prompt_kind"));
        hear(customer, answered(new Letters(customer).adHoc("unasked", "2026-02-12T12:00:00+08:00")));

        assertThat(judgedBy(customer)).containsExactly("backs/1", "backs/1");
    }

    @Test
    void setting_an_organisation_up_once_more_leaves_a_policy_that_it_does_not_speak_of() {
        Customer customer = customer("form once more", "[" + BEFORE + "]");
        Running.API.importAndWait(Running.API.platformAdmin(), Upload.of(organisation(customer, null)), PATIENCE);
        hear(customer, new Letters(customer).shift("12th"));

        assertThat(customer.prompts(Letters.ANA)).hasSize(1);
    }

    private static Customer customer(String name, String policy) {
        Customer customer = new Customer(Running.API, Uuid5.of(Customer.NAMES, name), List.of(Letters.ANA));
        Running.API.importAndWait(Running.API.platformAdmin(), Upload.of(organisation(customer, policy)), PATIENCE);
        Running.API.settle();
        return customer;
    }

    private static JsonNode organisation(Customer customer, String policy) {
        ObjectNode organisation = (ObjectNode) customer.organisation(policy == null ? null : Json.read(policy));
        organisation.set("form", Json.read("""
                {"form_id": "%s", "name": "backs", "version": 1,
                 "questions": [{"key": "back", "metric": "pain", "min": 1, "max": 5, "step": 1, "polarity": "higher_is_worse"}]}""".formatted(BACK)));
        return organisation;
    }

    private static String entry(String kind, String anchor, UUID form) {
        return "{\"kind\": \"%s\", \"anchor\": \"%s\", \"opens\": \"-PT45M\", \"closes\": \"PT45M\"%s}"
                .formatted(kind, anchor, form == null ? "" : ", \"form_id\": \"" + form + "\"");
    }

    private static JsonNode answer(Customer customer, String... unsaid) {
        JsonNode answer = answered(new Letters(customer).answer("12th", IN_TIME, "as ever"));
        for (String field : unsaid) {
            answer = Json.without(answer, field);
        }
        return answer;
    }

    private static JsonNode answered(JsonNode letter) {
        return Json.with(letter, "payload.answers", "{\"back\": 4}");
    }

    private static void hear(Customer customer, JsonNode event) {
        customer.post(event).expect(201);
        Running.API.settle();
    }

    private static List<String> judgedBy(Customer customer) {
        Running.API.settle();
        return Running.API.pages("/admin/signals?worker_id=" + Letters.ANA, customer.auditor()).stream()
                .filter(signal -> signal.get("kind").asString().equals("response"))
                .map(signal -> signal.get("versions").get("form").asString())
                .toList();
    }
}
