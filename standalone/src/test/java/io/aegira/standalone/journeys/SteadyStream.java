package io.aegira.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Shifts of all workers in turn, each with the answer to its first prompt, at an even pace whatever else goes on: some senders, in turn. */
final class SteadyStream implements AutoCloseable {
    private static final int SENDERS = 4;
    private static final int TOGETHER = 10;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

    private final Customer customer;
    private final ScheduledExecutorService pace = Executors.newScheduledThreadPool(SENDERS);
    private final AtomicLong sent = new AtomicLong();
    private final long begin = System.nanoTime();
    private final List<ScheduledFuture<?>> beats = new ArrayList<>();
    private final AtomicInteger shifts = new AtomicInteger();

    SteadyStream(Customer customer, double aSecond) {
        this.customer = customer;
        long nanos = Math.round(TOGETHER / aSecond * TimeUnit.SECONDS.toNanos(1));
        for (int sender = 0; sender < SENDERS; sender++) {
            beats.add(pace.scheduleAtFixedRate(this::send, sender * nanos, SENDERS * nanos, TimeUnit.NANOSECONDS));
        }
    }

    /** @return events that were acknowledged, a second @throws AssertionError when one was not */
    double stop() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        long acknowledged = sent.get();
        assertThat(beats).allSatisfy(beat -> assertThat(beat.state()).isEqualTo(Future.State.RUNNING));
        beats.forEach(beat -> beat.cancel(false));
        return acknowledged / seconds;
    }

    private void send() {
        List<JsonNode> events = new ArrayList<>();
        while (events.size() < TOGETHER) {
            int shift = shifts.getAndIncrement();
            UUID worker = customer.workers().get(shift % customer.workers().size());
            events.addAll(
                    ofOneShift(worker, FIRST.plusDays(shift / customer.workers().size())));
        }
        JsonNode answer = customer.api()
                .post("/events")
                .as(customer.integration())
                .body(
                        "application/x-ndjson",
                        events.stream().map(JsonNode::toString).collect(Collectors.joining("\n")))
                .send()
                .expect(200)
                .json();
        assertThat(answer.get("rejected")).isEmpty();
        sent.addAndGet(events.size());
    }

    private List<JsonNode> ofOneShift(UUID worker, LocalDate day) {
        Letters letters = new Letters(customer);
        String name = day + " of " + worker;
        return List.of(
                of(worker, letters.shift(name, day + "T06:00:00+08:00", day + "T18:00:00+08:00")),
                of(worker, letters.answer(name, day + "T05:40:00+08:00", "as usual")));
    }

    private static JsonNode of(UUID worker, JsonNode letter) {
        return Json.with(letter, "payload.worker_id", "\"" + worker + "\"");
    }

    @Override
    public void close() {
        pace.shutdownNow();
        pace.close();
    }
}
