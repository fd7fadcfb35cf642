package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each history reaches four customers, with the same ids: live in order, live in disorder, in an import and in a shuffled one. */
class OrderDoesNotMatterTest {
    private static final List<String> WAYS = List.of("live", "live shuffled", "imported", "imported shuffled");
    private static final int FEW = 6;
    private static final int SIDE_BY_SIDE = 8;
    private static final int OF_ANOTHER_WORKER = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void small_histories_end_the_same_in_whatever_order_and_way_they_come() {
        play(FEW, Long.getLong("aegira.seed", new Random().nextLong()));
    }

    @Test
    @Tag("bar")
    void and_so_do_many() {
        Random seeds = new Random(Long.getLong("aegira.seed", new Random().nextLong()));
        for (int i = 0; i < Integer.getInteger("aegira.histories", 400); i += SIDE_BY_SIDE) {
            play(SIDE_BY_SIDE, seeds.nextLong());
        }
    }

    private static void play(int histories, long seed) {
        System.out.println("seed " + seed + " (-Daegira.seed)");
        Random random = new Random(seed);
        List<List<RandomFact>> told =
                Stream.generate(() -> RandomCrew.facts(random)).limit(histories).toList();
        List<Customer> customers = Customer.several(
                Running.API,
                IntStream.range(0, histories)
                        .boxed()
                        .flatMap(history -> WAYS.stream().map(way -> seed + " " + history + " " + way))
                        .toList(),
                RandomCrew.PEOPLE);
        List<Iterator<Runnable>> deliveries = new ArrayList<>();
        for (int history = 0; history < histories; history++) {
            List<RandomFact> facts = told.get(history);
            List<Customer> four = customers.subList(history * WAYS.size(), (history + 1) * WAYS.size());
            deliveries.add(live(four.get(0), facts, random));
            deliveries.add(live(four.get(1), RandomFact.shuffled(facts, random), random));
            deliveries.add(List.<Runnable>of(() -> imported(four.get(2), facts)).iterator());
            List<RandomFact> shuffled = RandomFact.shuffled(facts, random);
            deliveries.add(
                    List.<Runnable>of(() -> imported(four.get(3), shuffled)).iterator());
        }
        while (deliveries.stream().anyMatch(Iterator::hasNext)) {
            deliveries.stream()
                    .filter(Iterator::hasNext)
                    .forEach(next -> next.next().run());
            Running.API.settle(PATIENCE);
        }
        List<String> differences = new ArrayList<>();
        for (int history = 0; history < histories; history++) {
            List<WhatStands> four = customers.subList(history * WAYS.size(), (history + 1) * WAYS.size()).stream()
                    .map(WhatStands::of)
                    .toList();
            assertThat(four.getFirst().prompts()).isNotEmpty();
            for (int way = 1; way < WAYS.size(); way++) {
                String which = "history " + history + ", live as against " + WAYS.get(way) + ": ";
                four.getFirst().against(four.get(way)).forEach(difference -> differences.add(which + difference));
            }
        }
        assertThat(differences).as("seed %d", seed).isEmpty();
        for (Customer customer : customers) {
            assertThat(decisionsTakenOtherwise(customer))
                    .as("seed %d, decisions of %s taken again", seed, customer.tenant())
                    .isEmpty();
        }
    }

    private static List<JsonNode> decisionsTakenOtherwise(Customer customer) {
        return Replays.of(customer.tenant()).get("different").valueStream().toList();
    }

    /** In a few deliveries, between which everything settles. */
    private static Iterator<Runnable> live(Customer customer, List<RandomFact> facts, Random random) {
        List<Runnable> deliveries = new ArrayList<>();
        int begin = 0;
        while (begin < facts.size()) {
            int end = Math.min(facts.size(), begin + 1 + random.nextInt(8));
            List<RandomFact> some = facts.subList(begin, end);
            deliveries.add(random.nextBoolean() ? () -> together(customer, some) : () -> oneByOne(customer, some));
            begin = end;
        }
        return deliveries.iterator();
    }

    private static void oneByOne(Customer customer, List<RandomFact> facts) {
        facts.forEach(fact -> customer.post(fact.of(customer.tenant())).expect(201, OF_ANOTHER_WORKER));
    }

    private static void together(Customer customer, List<RandomFact> facts) {
        List<JsonNode> events =
                facts.stream().map(fact -> fact.of(customer.tenant())).toList();
        Running.API
                .post("/events")
                .as(customer.integration())
                .body("application/json", Json.array(events).toString())
                .send()
                .expect(200);
    }

    private static void imported(Customer customer, List<RandomFact> facts) {
        String lines =
                facts.stream().map(fact -> fact.of(customer.tenant()) + "\n").collect(Collectors.joining());
        Running.API.importAndWait(
                Running.API.token(customer.tenant(), "PLATFORM_ADMIN"),
                new Upload(null, lines.getBytes(StandardCharsets.UTF_8)),
                PATIENCE);
    }
}
