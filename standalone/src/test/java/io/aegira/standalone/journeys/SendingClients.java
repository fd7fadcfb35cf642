package io.aegira.standalone.journeys;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Clients that hand in single check-ins and batches of them, and stop at the first failure. What failed they don't send again. */
final class SendingClients {
    private static final int CLIENTS = 4;
    private static final int IN_A_BATCH = 25;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2025-01-01T06:00:00+08:00");
    /** Each check-in is judged by those of the four weeks before it, and its signal names them: a check-in a minute would be forty thousand. */
    private static final int MINUTES_BETWEEN = 90;

    private final Customer customer;
    private final AckFile acks;
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<JsonNode> sent = new ConcurrentLinkedQueue<>();

    SendingClients(Customer customer, AckFile acks) {
        this.customer = customer;
        this.acks = acks;
    }

    /** They run until the server is gone. */
    List<Thread> start() {
        return IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofPlatform().daemon().start(() -> sendUntilItFails(client)))
                .toList();
    }

    List<JsonNode> sent() {
        return List.copyOf(sent);
    }

    private void sendUntilItFails(int client) {
        boolean answered = true;
        while (answered) {
            try {
                answered = client % 2 == 0 ? one() : many();
            } catch (UncheckedIOException gone) {
                return;
            }
        }
    }

    private boolean one() {
        JsonNode event = next();
        Answer answer = customer.post(event);
        if (answer.status() == 201) {
            acks.acknowledged(List.of(id(event)));
        }
        return answer.status() == 201;
    }

    private boolean many() {
        List<JsonNode> batch = new ArrayList<>();
        while (batch.size() < IN_A_BATCH) {
            batch.add(next());
        }
        Answer answer = post(batch);
        if (answer.status() == 200) {
            Set<String> rejected = new HashSet<>();
            answer.json()
                    .get("rejected")
                    .forEach(no -> rejected.add(no.get("event_id").asString()));
            acks.acknowledged(batch.stream()
                    .map(SendingClients::id)
                    .filter(event -> !rejected.contains(event.toString()))
                    .toList());
        }
        return answer.status() == 200;
    }

    Answer post(List<JsonNode> batch) {
        return customer.api()
                .post("/events")
                .as(customer.integration())
                .body(
                        "application/x-ndjson",
                        batch.stream().map(JsonNode::toString).collect(Collectors.joining("\n")))
                .send();
    }

    private JsonNode next() {
        long number = numbers.getAndIncrement();
        JsonNode event = new Letters(customer)
                .adHoc(
                        "number " + number,
                        FIRST.plusMinutes(MINUTES_BETWEEN * number).toString());
        sent.add(event);
        return event;
    }

    static UUID id(JsonNode event) {
        return UUID.fromString(event.get("event_id").asString());
    }
}
