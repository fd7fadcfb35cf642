package io.aegira.command.ingestion;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.ingestion.Letters.AVAILABILITY;
import static io.aegira.command.ingestion.Letters.INCIDENT;
import static io.aegira.command.ingestion.Letters.REMOVAL;
import static io.aegira.command.ingestion.Letters.RESPONSE;
import static io.aegira.command.ingestion.Letters.SHIFT;
import static io.aegira.command.ingestion.Letters.json;
import static io.aegira.command.ingestion.Letters.with;
import static io.aegira.command.ingestion.Letters.without;
import static io.aegira.command.ingestion.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.eventlog.EventTypes.EventType;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ALetterIsReadTest {
    private static final String OBJECT = "{}";
    private static final List<String> NO_ID =
            List.of("null", OBJECT, "[]", "\"\"", "0", "true", "\"17\"", "\"5b1c4e0a-6a53-4a3e-9d5f-2f1f6c0f7a0\"");
    private static final List<String> NO_TIME = List.of(
            "null",
            OBJECT,
            "[]",
            "\"\"",
            "0",
            "true",
            "\"2026-02-12T05:40:00\"",
            "\"2026-02-12\"",
            "\"2026-02-30T05:40:00Z\"",
            "\"2026-02-12 05:40:00+08:00\"");
    private static final List<String> NO_TEXT = List.of("null", OBJECT, "[]", "0", "true", "1.5");
    private static final List<String> NO_NAME = List.of("null", OBJECT, "[]", "\"\"", "0", "true", "\"nonsense\"");
    private static final List<String> NO_NUMBER = List.of("null", OBJECT, "[]", "\"\"", "true", "\"7\"");

    static Stream<String> letters() {
        return Stream.of(SHIFT, REMOVAL, AVAILABILITY, RESPONSE, INCIDENT);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void what_is_complete_is_taken(String letter) {
        Incoming incoming = Incoming.read(json(letter));
        assertThat(incoming.payload().workerId()).isEqualTo(ANA);
        assertThat(incoming.type().payload()).isEqualTo(incoming.payload().getClass());
    }

    @TestFactory
    Stream<DynamicTest> each_field_of_the_envelope_has_its_form() {
        return Stream.of(
                        wrong(SHIFT, "event_id", NO_ID),
                        wrong(SHIFT, "tenant_id", NO_ID),
                        wrong(SHIFT, "event_type", NO_NAME),
                        wrong(SHIFT, "event_time", NO_TIME),
                        wrong(SHIFT, "actor", List.of("null", "[]", "\"\"", "0", "true")),
                        wrong(SHIFT, "actor.type", NO_NAME),
                        wrong(SHIFT, "actor.type", List.of("\"INTEGRATION\"")),
                        wrong(SHIFT, "actor.id", NO_TEXT),
                        wrong(SHIFT, "actor.id", List.of("\"\"", "\" \"")),
                        wrong(SHIFT, "source", NO_TEXT),
                        wrong(SHIFT, "source", List.of("\"\"", "\" \"", "\"" + "x".repeat(201) + "\"")),
                        wrong(SHIFT, "source_event_id", unlessNull(NO_TEXT)),
                        wrong(SHIFT, "source_event_id", List.of("\"\"", "\"" + "x".repeat(201) + "\"")),
                        wrong(SHIFT, "schema_version", NO_NUMBER),
                        wrong(SHIFT, "schema_version", List.of("0", "2", "1.5")),
                        wrong(SHIFT, "correlation_id", unlessNull(NO_TEXT)),
                        wrong(SHIFT, "causation_id", unlessNull(NO_TEXT)),
                        wrong(SHIFT, "received_at", unlessNull(NO_TIME)),
                        wrong(SHIFT, "payload", List.of("null", "[]", "\"\"", "0", "true")))
                .flatMap(cases -> cases);
    }

    @TestFactory
    Stream<DynamicTest> each_field_of_a_payload_has_its_form() {
        return Stream.of(
                        wrong(SHIFT, "payload.shift_id", NO_ID),
                        wrong(SHIFT, "payload.worker_id", NO_ID),
                        wrong(SHIFT, "payload.site_id", NO_ID),
                        wrong(SHIFT, "payload.timezone", NO_TEXT),
                        wrong(SHIFT, "payload.start_time", NO_TIME),
                        wrong(SHIFT, "payload.end_time", NO_TIME),
                        wrong(SHIFT, "payload.source", unlessNull(NO_TEXT)),
                        wrong(REMOVAL, "payload.shift_id", NO_ID),
                        wrong(REMOVAL, "payload.worker_id", NO_ID),
                        wrong(REMOVAL, "payload.reason", unlessNull(NO_TEXT)),
                        wrong(REMOVAL, "payload.source", unlessNull(NO_TEXT)),
                        wrong(AVAILABILITY, "payload.worker_id", NO_ID),
                        wrong(AVAILABILITY, "payload.status", NO_NAME),
                        wrong(AVAILABILITY, "payload.status", List.of("\"ON_LEAVE\"", "\"On_Leave\"")),
                        wrong(AVAILABILITY, "payload.effective_from", NO_TIME),
                        wrong(AVAILABILITY, "payload.effective_to", unlessNull(NO_TIME)),
                        wrong(AVAILABILITY, "payload.reason", unlessNull(NO_TEXT)),
                        wrong(AVAILABILITY, "payload.source", unlessNull(NO_TEXT)),
                        wrong(RESPONSE, "payload.response_id", NO_ID),
                        wrong(RESPONSE, "payload.prompt_id", unlessNull(NO_ID)),
                        wrong(RESPONSE, "payload.shift_id", unlessNull(NO_ID)),
                        wrong(RESPONSE, "payload.prompt_kind", unlessNull(NO_TEXT)),
                        wrong(RESPONSE, "payload.worker_id", NO_ID),
                        wrong(RESPONSE, "payload.form_id", unlessNull(NO_ID)),
                        wrong(RESPONSE, "payload.submitted_at", NO_TIME),
                        wrong(RESPONSE, "payload.answers", List.of("null", "[]", "\"\"", "0", "true")),
                        wrong(RESPONSE, "payload.answers.fatigue", NO_NUMBER),
                        wrong(RESPONSE, "payload.note", unlessNull(NO_TEXT)),
                        wrong(RESPONSE, "payload.client_metadata", List.of("[]", "\"\"", "0", "true")),
                        wrong(INCIDENT, "payload.incident_id", NO_ID),
                        wrong(INCIDENT, "payload.worker_id", NO_ID),
                        wrong(INCIDENT, "payload.type", NO_NAME),
                        wrong(INCIDENT, "payload.type", List.of("\"injury\"")),
                        wrong(INCIDENT, "payload.severity", NO_NAME),
                        wrong(INCIDENT, "payload.severity", List.of("\"warning\"")),
                        wrong(INCIDENT, "payload.occurred_at", NO_TIME),
                        wrong(INCIDENT, "payload.notes", unlessNull(NO_TEXT)))
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event_id",
                "tenant_id",
                "event_type",
                "event_time",
                "actor",
                "actor.type",
                "actor.id",
                "source",
                "schema_version",
                "payload",
                "payload.worker_id",
                "payload.start_time"
            })
    void what_must_be_there_is_missed_by_its_name(String field) {
        assertRefused(field, () -> Incoming.read(without(SHIFT, field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source_event_id", "correlation_id", "causation_id", "received_at", "payload.source"})
    void what_may_be_left_out_is_not_missed(String field) {
        assertThat(Incoming.read(without(SHIFT, field)).payload()).isInstanceOf(Payloads.Shift.class);
        assertThat(Incoming.read(with(SHIFT, field, "null")).payload()).isInstanceOf(Payloads.Shift.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingested_at", "priority", "actor.name", "payload.colour"})
    void an_unknown_field_is_refused_by_its_name(String field) {
        assertRefused(field, () -> Incoming.read(with(SHIFT, field, "\"2026-02-12T05:40:00Z\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_late", "late_by_seconds"})
    void what_the_server_works_out_cannot_be_sent(String field) {
        assertRefused("payload." + field, () -> Incoming.read(with(RESPONSE, "payload." + field, "1")));
    }

    static Stream<String> typesOfTheSystem() {
        return EventTypes.ALL.stream()
                .map(EventType::name)
                .filter(name -> IntakeType.named(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("typesOfTheSystem")
    void what_only_the_system_records_is_forbidden(String type) {
        assertRefused(403, "event_type", () -> Incoming.read(with(SHIFT, "event_type", "\"" + type + "\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_time", "received_at"})
    void times_of_the_envelope_are_sound(String field) {
        assertRefused(field, () -> Incoming.read(with(SHIFT, field, "\"1999-12-31T23:59:59Z\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"event\"", "17", "true", "null"})
    void an_event_is_an_object(String letter) {
        assertThatThrownBy(() -> Incoming.read(json(letter))).isInstanceOf(Problem.class);
    }

    @Test
    void the_same_content_reads_the_same_whatever_the_order_of_its_fields() {
        String content = Incoming.read(json(SHIFT)).content();
        assertThat(Incoming.read(with(
                                SHIFT, "event_id", json(SHIFT).get("event_id").toString()))
                        .content())
                .isEqualTo(content);
        assertThat(Incoming.read(json(reversed(SHIFT))).content()).isEqualTo(content);
    }

    @Test
    void when_the_sender_got_it_makes_no_difference() {
        assertThat(Incoming.read(without(SHIFT, "received_at")).content())
                .isEqualTo(Incoming.read(json(SHIFT)).content());
    }

    @Test
    void how_its_times_are_written_makes_no_difference() {
        String content = Incoming.read(with(SHIFT, "event_time", "\"2026-02-12T05:40:00Z\""))
                .content();
        assertThat(Incoming.read(with(SHIFT, "event_time", "\"2026-02-12t05:40:00.000+00:00\""))
                        .content())
                .isEqualTo(content);
        assertThat(Incoming.read(with(SHIFT, "payload.start_time", "\"2026-02-12T06:00+08:00\""))
                        .content())
                .isEqualTo(Incoming.read(json(SHIFT)).content());
        assertThat(Incoming.read(with(SHIFT, "payload.start_time", "\"2026-02-11T22:00Z\""))
                        .content())
                .isNotEqualTo(Incoming.read(json(SHIFT)).content());
    }

    @Test
    void every_other_field_makes_one() {
        assertThat(Incoming.read(without(SHIFT, "correlation_id")).content())
                .isNotEqualTo(Incoming.read(json(SHIFT)).content());
        assertThat(Incoming.read(with(SHIFT, "payload.end_time", "\"2026-02-12T19:00:00+08:00\""))
                        .content())
                .isNotEqualTo(Incoming.read(json(SHIFT)).content());
    }

    private static String reversed(String letter) {
        List<String> fields = json(letter).properties().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .toList();
        return "{" + String.join(",", fields.reversed()) + "}";
    }

    private static Stream<DynamicTest> wrong(String letter, String field, List<String> values) {
        return values.stream()
                .map(value -> DynamicTest.dynamicTest(
                        field + " = " + (value.length() > 60 ? "too long" : value),
                        () -> assertRefused(field, () -> Incoming.read(with(letter, field, value)))));
    }

    private static List<String> unlessNull(List<String> values) {
        return values.stream().filter(value -> !value.equals("null")).toList();
    }
}
