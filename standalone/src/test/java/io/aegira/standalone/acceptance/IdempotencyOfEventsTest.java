package io.aegira.standalone.acceptance;

import static io.aegira.standalone.acceptance.fixture.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IdempotencyOfEventsTest {
    private static final int SENDERS = 32;
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "sends everything twice", List.of(Letters.ANA), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);

    @Test
    void the_same_event_again_is_a_duplicate_and_stored_once() {
        JsonNode shift = LETTERS.shift("twice");
        CUSTOMER.post(shift).expect(201);
        Answer again = CUSTOMER.post(shift).expect(200);
        assertThat(again.json().get("status").asString()).isEqualTo("duplicate");
        assertThat(stored(shift)).isEqualTo(1);
    }

    @Test
    void when_it_was_received_makes_no_difference() {
        JsonNode shift = with(LETTERS.shift("received"), "received_at", "\"2026-02-12T06:00:00Z\"");
        CUSTOMER.post(shift).expect(201);
        CUSTOMER.post(with(shift, "received_at", "\"2026-02-13T06:00:00Z\"")).expect(200);
        assertThat(stored(shift)).isEqualTo(1);
    }

    @Test
    void under_the_key_of_its_source_it_is_a_duplicate_whatever_id_it_comes_with() {
        JsonNode shift = with(LETTERS.shift("anew"), "source_event_id", "\"anew\"");
        JsonNode answer = with(
                LETTERS.answer("anew", "2026-02-12T05:40:00+08:00", "as ever"), "source_event_id", "\"answered anew\"");
        for (JsonNode event : List.of(shift, answer)) {
            CUSTOMER.post(event).expect(201);
            JsonNode again = with(event, "event_id", "\"" + Uuid5.of(CUSTOMER.tenant(), "again " + event) + "\"");
            JsonNode known = CUSTOMER.post(again).expect(200).json();
            assertThat(known.get("status").asString()).isEqualTo("duplicate");
            assertThat(known.get("event_id")).as("where it is stored").isEqualTo(event.get("event_id"));
            assertThat(stored(event)).isEqualTo(1);
            assertThat(stored(again)).isZero();
        }
    }

    @Test
    void what_was_sent_with_ids_in_capitals_and_with_nulls_is_a_duplicate_of_its_export() {
        JsonNode written = LETTERS.answer("in capitals", "2026-02-12T05:40:00+08:00", "");
        String id = written.get("event_id").asString();
        JsonNode capitals = with(
                with(
                        with(written, "event_id", "\"" + id.toUpperCase(Locale.ROOT) + "\""),
                        "payload.worker_id",
                        "\"" + Letters.ANA.toString().toUpperCase(Locale.ROOT) + "\""),
                "payload.note",
                "null");
        JsonNode sent = with(capitals, "correlation_id", "null");
        CUSTOMER.post(sent).expect(201);
        CUSTOMER.post(sent).expect(200);
        String exported = Running.API
                .get("/exports/raw-events?format=ndjson")
                .as(CUSTOMER.auditor())
                .send()
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.contains(id) && line.contains("checkin.response_submitted"))
                .findFirst()
                .orElseThrow();
        JsonNode back = Running.API.importAndWait(
                Running.API.token(CUSTOMER.tenant(), "PLATFORM_ADMIN"),
                new Upload(null, exported.getBytes(StandardCharsets.UTF_8)),
                Duration.ofSeconds(60));
        assertThat(back.get("duplicates").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict() {
        JsonNode shift = LETTERS.shift("conflict by id");
        CUSTOMER.post(shift).expect(201);
        Answer conflict = CUSTOMER.post(with(shift, "payload.end_time", "\"2026-02-12T17:00:00+08:00\""))
                .expect(409);
        assertThat(conflict.fields()).containsExactly("event_id");
        assertThat(stored(shift)).isEqualTo(1);
    }

    @Test
    void the_same_key_of_the_source_with_other_content_is_a_conflict() {
        JsonNode shift = with(LETTERS.shift("conflict by source"), "source_event_id", "\"row 17\"");
        CUSTOMER.post(shift).expect(201);
        JsonNode other = with(LETTERS.shift("other event"), "source_event_id", "\"row 17\"");
        assertThat(CUSTOMER.post(other).expect(409).fields()).containsExactly("source_event_id");
        assertThat(stored(other)).isZero();
        CUSTOMER.post(with(other, "source", "\"another source\"")).expect(201);
    }

    @Test
    void a_batch_tells_new_ones_from_known_ones_and_from_conflicts() {
        JsonNode shift = LETTERS.shift("in a batch");
        JsonNode conflict = with(shift, "payload.timezone", "\"Australia/Sydney\"");
        Answer answer = Running.API
                .post("/events")
                .as(CUSTOMER.integration())
                .body("application/json", List.of(shift, shift, conflict).toString())
                .send()
                .expect(200);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json().get("duplicates").asInt()).isEqualTo(1);
        assertThat(answer.json().get("rejected").size()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/index").asInt()).isEqualTo(2);
        assertThat(stored(shift)).isEqualTo(1);
    }

    @Test
    void thirty_two_senders_of_one_event_at_once_store_it_once() throws Exception {
        JsonNode shift = LETTERS.shift("at once");
        List<Integer> statuses = atOnce(shift);
        assertThat(statuses).containsOnly(200, 201);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(stored(shift)).isEqualTo(1);
    }

    @Test
    void thirty_two_senders_of_one_answer_that_nobody_asked_for_store_it_once() throws Exception {
        JsonNode answer = LETTERS.adHoc("ad hoc at once", "2026-02-12T11:00:00+08:00");
        List<Integer> statuses = atOnce(answer);
        assertThat(statuses).containsOnly(200, 201);
        assertThat(stored(answer)).isEqualTo(1);
    }

    private static List<Integer> atOnce(JsonNode event) throws Exception {
        String token = CUSTOMER.integration();
        CountDownLatch allReady = new CountDownLatch(SENDERS);
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<Integer>> answers = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> senders.submit(() -> {
                        allReady.countDown();
                        allReady.await();
                        return Running.API
                                .post("/events")
                                .as(token)
                                .json(event)
                                .send()
                                .status();
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static long stored(JsonNode event) {
        return Running.SUPERUSER
                .sql("SELECT count(*) FROM eventlog.events WHERE tenant_id = ? AND event_id = ?")
                .params(CUSTOMER.tenant(), UUID.fromString(event.get("event_id").asString()))
                .query(Long.class)
                .single();
    }
}
