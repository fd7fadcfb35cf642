package io.aegira.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Ask for the same again and again. Whoever is refused, misses what was there already, or is shown an older word than before, says so. */
final class Onlookers implements AutoCloseable {
    private static final int WATCHED = 5;

    private final Customer customer;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong answered = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> all = new ArrayList<>();

    Onlookers(Customer customer) {
        this.customer = customer;
        all.add(threads.submit(this::watchPrompts));
        all.add(threads.submit(() -> watchLines("/exports/prompt-state?format=ndjson")));
        all.add(threads.submit(() -> watchLines("/exports/signals?format=ndjson")));
    }

    /** @return how many questions were answered @throws AssertionError when one was not, or as it had been before */
    long stop() {
        over.set(true);
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException | InterruptedException failed) {
                throw new AssertionError("an onlooker", failed);
            }
        }
        return answered.get();
    }

    /** Of some workers: which prompts there are, and when each was changed last. */
    private void watchPrompts() {
        Map<UUID, Map<String, Instant>> before = new HashMap<>();
        while (!over.get()) {
            for (UUID worker : customer.workers().subList(0, WATCHED)) {
                Map<String, Instant> now = new HashMap<>();
                customer.prompts(worker).forEach(prompt -> now.put(id(prompt), changed(prompt)));
                before.getOrDefault(worker, Map.of())
                        .forEach((prompt, changed) -> assertThat(now.get(prompt))
                                .as("prompt %s", prompt)
                                .isNotNull()
                                .isAfterOrEqualTo(changed));
                before.put(worker, now);
                answered.incrementAndGet();
            }
        }
    }

    private void watchLines(String path) {
        long before = 0;
        while (!over.get()) {
            long now = customer.api()
                    .get(path)
                    .as(customer.auditor())
                    .send()
                    .expect(200)
                    .text()
                    .lines()
                    .count();
            assertThat(now).as(path).isGreaterThanOrEqualTo(before);
            before = now;
            answered.incrementAndGet();
        }
    }

    private static String id(JsonNode prompt) {
        return prompt.get("prompt_id").asString();
    }

    private static Instant changed(JsonNode prompt) {
        return Instant.parse(prompt.get("last_updated_at").asString());
    }

    @Override
    public void close() {
        over.set(true);
        threads.shutdownNow();
        threads.close();
    }
}
