package io.aegira.standalone.acceptance;

import static io.aegira.standalone.acceptance.fixture.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Single events that share a transaction: nobody notices. */
class EventsOfOneMomentTest {
    private static final int ROUNDS = 5;
    private static final int GOOD = 12;
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "all at once", List.of(Letters.ANA, Letters.BEN), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-01-01T06:00:00+08:00");

    @Test
    void are_answered_each_on_its_own_whatever_the_others_are() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<JsonNode> events = new ArrayList<>(good(round));
            JsonNode stored = events.getFirst();
            CUSTOMER.post(stored).expect(201);
            events.add(with(event(round, "not of the form"), "payload.answers.fatigue", "99"));
            events.add(with(event(round, "of nobody"), "tenant_id", "\"" + new UUID(5, 5) + "\""));
            events.add(with(event(round, "only the system's"), "event_type", "\"checkin.window_missed\""));
            events.add(with(stored, "payload.answers.stress", "5"));
            List<Answer> answers = all(events);
            assertThat(answers.subList(0, GOOD)).map(Answer::status).first().isEqualTo(200);
            assertThat(answers.subList(1, GOOD)).map(Answer::status).containsOnly(201);
            assertThat(answers.subList(1, GOOD))
                    .map(answer -> answer.json().get("event_id").asString())
                    .isEqualTo(events.subList(1, GOOD).stream()
                            .map(event -> event.get("event_id").asString())
                            .toList());
            assertThat(answers.subList(GOOD, events.size())).map(Answer::status).containsExactly(400, 404, 403, 409);
            assertThat(answers.get(GOOD).fields()).containsExactly("payload.answers.fatigue");
        }
        assertThat(Running.API
                        .get("/exports/raw-events?worker_id=" + Letters.ANA)
                        .as(CUSTOMER.auditor())
                        .send()
                        .expect(200)
                        .text()
                        .lines())
                .filteredOn(line -> line.contains("checkin.response_submitted"))
                .hasSize(ROUNDS * GOOD);
    }

    private static List<JsonNode> good(int round) {
        return IntStream.range(0, GOOD)
                .mapToObj(number -> event(round, "number " + number))
                .toList();
    }

    private static JsonNode event(int round, String name) {
        return LETTERS.adHoc(name, FIRST.plusDays(round).toString());
    }

    private static List<Answer> all(List<JsonNode> events) throws Exception {
        String token = CUSTOMER.integration();
        CyclicBarrier together = new CyclicBarrier(events.size());
        try (ExecutorService senders = Executors.newFixedThreadPool(events.size())) {
            List<Future<Answer>> sent = events.stream()
                    .map(event -> senders.submit(() -> {
                        together.await();
                        return Running.API
                                .post("/events")
                                .withoutKey()
                                .as(token)
                                .json(event)
                                .send();
                    }))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
