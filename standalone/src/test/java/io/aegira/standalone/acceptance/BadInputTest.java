package io.aegira.standalone.acceptance;

import static io.aegira.standalone.acceptance.fixture.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class BadInputTest {
    private static final Customer CUSTOMER = Customer.of(Running.API, "bad input", List.of(Letters.ANA), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final JsonNode SHIFT = LETTERS.shift("bad");
    private static final JsonNode REMOVAL = LETTERS.removal("bad", "rained off");
    private static final JsonNode LEAVE =
            LETTERS.onLeave("bad", "2026-02-12T00:00:00+08:00", "2026-02-13T00:00:00+08:00", "holiday");
    private static final JsonNode ANSWER = LETTERS.answer("bad", "2026-02-12T05:40:00+08:00", "fine");
    private static final JsonNode INCIDENT = LETTERS.incident("bad", "cut hand");

    @TestFactory
    Stream<DynamicTest> each_field_of_the_envelope_refuses_what_does_not_fit() {
        return Stream.of(
                        required(SHIFT, "event_id", WrongValues.ID),
                        required(SHIFT, "tenant_id", WrongValues.ID),
                        required(SHIFT, "event_type", WrongValues.NAME),
                        required(SHIFT, "event_time", WrongValues.TIME),
                        required(SHIFT, "actor", WrongValues.OBJECT),
                        required(SHIFT, "actor.type", WrongValues.NAME),
                        required(SHIFT, "actor.id", WrongValues.FILLED_TEXT),
                        required(SHIFT, "source", WrongValues.FILLED_TEXT),
                        optional(SHIFT, "source_event_id", WrongValues.FILLED_TEXT),
                        required(SHIFT, "schema_version", WrongValues.VERSION),
                        optional(SHIFT, "correlation_id", WrongValues.TEXT),
                        optional(SHIFT, "causation_id", WrongValues.TEXT),
                        optional(SHIFT, "received_at", WrongValues.TIME),
                        required(SHIFT, "payload", WrongValues.OBJECT))
                .flatMap(cases -> cases);
    }

    @TestFactory
    Stream<DynamicTest> each_field_of_a_payload_refuses_what_does_not_fit() {
        return Stream.of(
                        required(SHIFT, "payload.shift_id", WrongValues.ID),
                        required(SHIFT, "payload.worker_id", WrongValues.ID),
                        required(SHIFT, "payload.site_id", WrongValues.ID),
                        required(SHIFT, "payload.timezone", WrongValues.ZONE),
                        required(SHIFT, "payload.start_time", WrongValues.TIME),
                        required(SHIFT, "payload.end_time", WrongValues.TIME),
                        optional(SHIFT, "payload.source", WrongValues.TEXT),
                        required(REMOVAL, "payload.shift_id", WrongValues.ID),
                        required(REMOVAL, "payload.worker_id", WrongValues.ID),
                        optional(REMOVAL, "payload.reason", WrongValues.TEXT),
                        optional(REMOVAL, "payload.source", WrongValues.TEXT),
                        required(LEAVE, "payload.worker_id", WrongValues.ID),
                        required(LEAVE, "payload.status", WrongValues.NAME),
                        required(LEAVE, "payload.effective_from", WrongValues.TIME),
                        optional(LEAVE, "payload.effective_to", WrongValues.TIME),
                        optional(LEAVE, "payload.reason", WrongValues.TEXT),
                        optional(LEAVE, "payload.source", WrongValues.TEXT),
                        required(ANSWER, "payload.response_id", WrongValues.ID),
                        optional(ANSWER, "payload.prompt_id", WrongValues.ID),
                        optional(ANSWER, "payload.shift_id", WrongValues.ID),
                        optional(ANSWER, "payload.prompt_kind", WrongValues.NAME),
                        required(ANSWER, "payload.worker_id", WrongValues.ID),
                        optional(ANSWER, "payload.form_id", WrongValues.ID),
                        required(ANSWER, "payload.submitted_at", WrongValues.TIME),
                        required(ANSWER, "payload.answers", WrongValues.OBJECT),
                        given(ANSWER, "payload.answers.fatigue", WrongValues.NUMBER),
                        optional(ANSWER, "payload.note", WrongValues.TEXT),
                        optional(ANSWER, "payload.client_metadata", WrongValues.OBJECT),
                        required(INCIDENT, "payload.incident_id", WrongValues.ID),
                        required(INCIDENT, "payload.worker_id", WrongValues.ID),
                        required(INCIDENT, "payload.type", WrongValues.NAME),
                        required(INCIDENT, "payload.severity", WrongValues.NAME),
                        required(INCIDENT, "payload.occurred_at", WrongValues.TIME),
                        optional(INCIDENT, "payload.notes", WrongValues.TEXT))
                .flatMap(cases -> cases);
    }

    @TestFactory
    Stream<DynamicTest> names_are_spelt_as_the_catalogue_spells_them() {
        return Stream.of(
                refused(SHIFT, "event_type", "\"ROSTER.SHIFT_UPSERTED\""),
                refused(SHIFT, "actor.type", "\"Integration\""),
                refused(LEAVE, "payload.status", "\"ON_LEAVE\""),
                refused(INCIDENT, "payload.type", "\"INJURY\""),
                refused(INCIDENT, "payload.severity", "\"warning\""));
    }

    @TestFactory
    Stream<DynamicTest> what_only_the_system_records_is_nobodys_to_send() {
        return Stream.of("risk.signal_computed", "audit.action_recorded", "notification.queued")
                .map(type -> DynamicTest.dynamicTest(
                        type,
                        () -> CUSTOMER.post(with(SHIFT, "event_type", "\"" + type + "\""))
                                .expect(403)));
    }

    @TestFactory
    Stream<DynamicTest> bad_times_are_refused() {
        return Stream.of(
                refused(SHIFT, "payload.end_time", "\"2026-02-12T06:00:00+08:00\""),
                refused(SHIFT, "payload.end_time", "\"2026-02-12T05:16:17+08:00\""),
                refused(SHIFT, "payload.end_time", "\"2026-02-13T06:00:01+08:00\""),
                refused(LEAVE, "payload.effective_to", "\"2026-02-12T00:00:00+08:00\""),
                refused(LEAVE, "payload.effective_to", "\"2026-02-11T05:16:17+08:00\""),
                refused(
                        with(ANSWER, "event_time", "\"2199-03-04T05:16:17Z\""),
                        "payload.submitted_at",
                        "\"2199-03-04T05:16:17Z\""),
                refused(ANSWER, "event_time", "\"2026-02-12T05:16:17+08:00\""));
    }

    @TestFactory
    Stream<DynamicTest> answers_fit_their_form() {
        return Stream.of(
                refused(ANSWER, "payload.answers.fatigue", "10.5"),
                refused(ANSWER, "payload.answers.fatigue", "-1"),
                refused(ANSWER, "payload.answers.fatigue", "1e39"),
                refused(ANSWER, "payload.answers.mood", "5"),
                refused(ANSWER, "payload.form_id", "\"11111111-1111-4111-8111-111111111111\""));
    }

    @TestFactory
    Stream<DynamicTest> unknown_fields_are_refused() {
        return Stream.of(
                refused(SHIFT, "ingested_at", "\"2026-03-04T05:16:17Z\""),
                refused(SHIFT, "priority", "\"nonsense-7f3a\""),
                refused(SHIFT, "actor.name", "\"nonsense-7f3a\""),
                refused(SHIFT, "payload.colour", "\"nonsense-7f3a\""),
                refused(ANSWER, "payload.is_late", "false"));
    }

    @Test
    void what_only_the_system_records_is_forbidden() {
        assertRefused(with(SHIFT, "event_type", "\"checkin.window_missed\""), "event_type", "window_missed", 403);
    }

    @Test
    void bodies_that_are_no_event_are_refused() {
        for (String body : List.of("", "{", "nonsense-7f3a", "17", "\"text\"", "{\"event_id\":1,\"event_id\":2}")) {
            long before = stored();
            Answer answer = Running.API
                    .post("/events")
                    .as(CUSTOMER.integration())
                    .body("application/json", body)
                    .send()
                    .expect(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text()).doesNotContain("nonsense-7f3a");
            assertThat(stored()).isEqualTo(before);
        }
    }

    @Test
    void a_bad_event_takes_none_of_its_batch_along() {
        long before = stored();
        JsonNode bad = with(LETTERS.shift("bad in a batch"), "payload.timezone", "\"Mars/Olympus\"");
        JsonNode answer = Running.API
                .post("/events")
                .as(CUSTOMER.integration())
                .body("application/x-ndjson", LETTERS.shift("good in a batch") + "\n" + bad + "\nnonsense-7f3a\n")
                .send()
                .expect(200)
                .json();
        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.get("rejected").size()).isEqualTo(2);
        assertThat(answer.at("/rejected/0/detail").asString()).startsWith("payload.timezone");
        assertThat(answer.toString()).doesNotContain("Mars/Olympus", "nonsense-7f3a");
        Running.API.settle();
        assertThat(stored()).isGreaterThan(before);
    }

    private static Stream<DynamicTest> required(JsonNode letter, String field, WrongValues wrong) {
        return Stream.concat(given(letter, field, wrong), Stream.of(missing(letter, field)));
    }

    /** May be left out, but not null. */
    private static Stream<DynamicTest> given(JsonNode letter, String field, WrongValues wrong) {
        return wrong.whenRequired().map(value -> refused(letter, field, value));
    }

    private static Stream<DynamicTest> optional(JsonNode letter, String field, WrongValues wrong) {
        return wrong.whenOptional().map(value -> refused(letter, field, value));
    }

    private static DynamicTest refused(JsonNode letter, String field, String value) {
        return DynamicTest.dynamicTest(
                field + " = " + (value.length() > 60 ? "too long" : value),
                () -> assertRefused(
                        with(letter, field, value), field, Json.read(value).asString(""), 400));
    }

    private static DynamicTest missing(JsonNode letter, String field) {
        return DynamicTest.dynamicTest("no " + field, () -> assertRefused(Json.without(letter, field), field, "", 400));
    }

    private static void assertRefused(JsonNode letter, String field, String value, int status) {
        long before = stored();
        Answer answer = CUSTOMER.post(letter).expect(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.fields()).as(answer.text()).contains(field);
        if (value.length() > 3) {
            assertThat(answer.text()).doesNotContain(value);
        }
        assertThat(stored()).as("stored events").isEqualTo(before);
    }

    private static long stored() {
        return Running.SUPERUSER
                .sql(
                        "SELECT count(*) FROM eventlog.events WHERE tenant_id = ? AND event_type <> 'audit.action_recorded'")
                .param(CUSTOMER.tenant())
                .query(Long.class)
                .single();
    }
}
