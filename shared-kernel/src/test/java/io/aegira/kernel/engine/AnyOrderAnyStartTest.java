package io.aegira.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"team_a", "crew"})
class AnyOrderAnyStartTest {
    private static final RiskEngine ENGINE = new RiskEngine(Ruleset.v1());
    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");

    private final Random random;
    private final List<WorkerFacts> workers;

    AnyOrderAnyStartTest(String dataset) {
        long seed = new Random().nextLong();
        System.out.println(dataset + " seed " + seed);
        random = new Random(seed);
        workers = GoldenHistory.read(dataset).workers();
    }

    @Test
    void the_order_of_the_facts_does_not_matter() {
        for (WorkerFacts facts : workers) {
            WorkerFacts shuffled = new WorkerFacts(
                    facts.workerId(),
                    shuffled(facts.shifts()),
                    shuffled(facts.prompts()),
                    shuffled(facts.responses()),
                    facts.availability());
            assertThat(ENGINE.evaluate(shuffled, Instant.MIN)).isEqualTo(ENGINE.evaluate(facts, Instant.MIN));
        }
    }

    @Test
    void evaluating_from_an_instant_gives_the_tail_of_evaluating_all() {
        for (WorkerFacts facts : workers) {
            List<Evaluation> all = ENGINE.evaluate(facts, Instant.MIN);
            if (all.isEmpty()) {
                continue;
            }
            for (int i = 0; i < 5; i++) {
                Instant from = all.get(random.nextInt(all.size())).at().plusSeconds(random.nextInt(3) - 1);
                List<Evaluation> tail = all.stream()
                        .filter(evaluation -> !evaluation.at().isBefore(from))
                        .toList();
                assertThat(ENGINE.evaluate(facts, from)).isEqualTo(tail);
            }
        }
    }

    @Test
    void folding_from_an_instant_with_no_episode_open_gives_the_tail_of_folding_all() {
        for (WorkerFacts facts : workers) {
            List<SignalPoint> points = points(facts);
            List<Episode> all = fold(facts, points, Instant.MIN, LONG_AFTER);
            for (int i = 0; i < all.size(); i++) {
                Instant from = all.get(i).closedAt();
                assertThat(fold(facts, points, from, LONG_AFTER)).isEqualTo(all.subList(i + 1, all.size()));
                assertThat(fold(facts, points, all.get(i).openedAt(), LONG_AFTER))
                        .isEqualTo(all.subList(i, all.size()));
            }
        }
    }

    @Test
    void folding_as_time_passes_comes_to_the_same_as_folding_afterwards() {
        for (WorkerFacts facts : workers) {
            List<SignalPoint> points = points(facts);
            for (Episode episode : fold(facts, points, Instant.MIN, LONG_AFTER)) {
                Instant justBefore = episode.closedAt().minusSeconds(1);
                List<SignalPoint> soFar = points.stream()
                        .filter(point -> !point.at().isAfter(justBefore))
                        .toList();
                Episode open =
                        fold(facts, soFar, episode.openedAt(), justBefore).getLast();
                assertThat(open.episodeId()).isEqualTo(episode.episodeId());
                assertThat(open.closedAt()).isNull();
                assertThat(open.nextDueAt()).isAfterOrEqualTo(episode.closedAt());
                assertThat(open.steps())
                        .isEqualTo(episode.steps().subList(0, episode.steps().size() - 1));
            }
        }
    }

    private static List<SignalPoint> points(WorkerFacts facts) {
        return ENGINE.evaluate(facts, Instant.MIN).stream().map(Signals::point).toList();
    }

    private static List<Episode> fold(WorkerFacts facts, List<SignalPoint> points, Instant from, Instant until) {
        return EpisodePolicy.fold(facts.workerId(), points, from, ENGINE.missedRate7d(facts), Map.of(), until);
    }

    private <T> List<T> shuffled(List<T> facts) {
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
