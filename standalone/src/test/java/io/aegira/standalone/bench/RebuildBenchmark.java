package io.aegira.standalone.bench;

import io.aegira.query.replays.Rebuilding;
import io.aegira.query.replays.ReplayView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;

/**
 * Imports a history, gives fifteen further tenants the same and then, in turn: does what no rebuild can do without (see {@link RawRebuild}),
 * rebuilds all views, and has JPA build the same views of a few workers' events one by one (see {@link JpaRebuild}). Readers of the log
 * and sweepers rest. Prints rates and the medians of their ratios. The argument is the number of lines, 10 000 without one, which make
 * more than 500 000 events; or {@code team_a} for the sample.
 *
 * <pre>
 * ./mvnw -pl standalone -am -DskipTests test-compile spring-boot:test-run -Dmain-class=io.aegira.standalone.bench.RebuildBenchmark
 * </pre>
 */
final class RebuildBenchmark {
    private static final long SEED = 20_260_212;
    private static final int COPIES = 15;
    private static final int ROUNDS = 3;
    private static final int ONE_BY_ONE = 5_000;
    private static final String LINES = "10000";
    private static final Set<String> VIEWS =
            Set.of("worker", "prompt-state", "risk-signal", "risk-episode-state", "case-summary");

    private RebuildBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        measure(Arguments.of(arguments).text(0, LINES)).forEach(System.out::println);
    }

    static List<Bar> measure() throws IOException, SQLException {
        return measure(LINES);
    }

    private static List<Bar> measure(String which) throws IOException, SQLException {
        Path file = Files.createTempDirectory("aegira-bench");
        History history =
                which.equals("team_a") ? History.teamA(file) : History.generated(file, Long.parseLong(which), SEED);
        try (Candidate candidate = Candidate.first();
                RawRebuild raw = new RawRebuild(candidate.superuser());
                JpaRebuild jpa = candidate.jpa()) {
            new HistoryImport("http://127.0.0.1:" + candidate.port(), history.tenant())
                    .untilCaughtUp(history.file(), history.organisation());
            candidate.atRest();
            try (Connection superuser = candidate.superuser()) {
                CopiedTenants.make(superuser, history.tenant(), COPIES);
                FilledLog.settle(superuser);
            }
            return compare(candidate, raw, jpa);
        }
    }

    private static List<Bar> compare(Candidate candidate, RawRebuild raw, JpaRebuild jpa) throws SQLException {
        Map<String, Set<String>> types = HandledTypes.of(candidate.beans(), VIEWS);
        List<EventMessage<?>> some = SomeWorkers.events(candidate.beans(), types, ONE_BY_ONE);
        long events = raw.events(types);
        List<Double> ofTheLimit = new ArrayList<>();
        List<Double> ofJpa = new ArrayList<>();
        // The views that are to be written again by the limit must be there.
        seconds(candidate.beans().getBean(Rebuilding.class));
        for (int round = 0; round < ROUNDS; round++) {
            double limit = events / limit(types, raw);
            say("round %d, %,d events: reading, parsing, upserting alone %,.0f/s", round, events, limit);
            double rebuild = events / seconds(candidate.beans().getBean(Rebuilding.class));
            double oneByOne = some.size() / jpa.seconds(some, types);
            say("         rebuild %,.0f/s, JPA one by one %,.0f/s of %,d", rebuild, oneByOne, some.size());
            ofTheLimit.add(rebuild / limit);
            ofJpa.add(rebuild / oneByOne);
        }
        return List.of(
                Bar.atLeast("rebuild of all views / reading, parsing, upserting", median(ofTheLimit), 0.6),
                Bar.atLeast("rebuild of all views / JPA, one event at a time", median(ofJpa), 12));
    }

    private static double limit(Map<String, Set<String>> types, RawRebuild raw) throws SQLException {
        double seconds = raw.secondsToReadAndParse(types);
        for (String view : types.keySet()) {
            seconds += raw.secondsToUpsert(raw.tables(view));
        }
        return seconds;
    }

    private static double seconds(Rebuilding rebuilding) {
        long begin = System.nanoTime();
        ReplayView over = rebuilding.rebuild("all", told -> {});
        if (!over.status().equals("completed")) {
            throw new IllegalStateException(over.toString());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(List<Double> ratios) {
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
