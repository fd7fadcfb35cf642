package io.aegira.standalone.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Asks for two weeks of a worker, of a log of 50 000 events and of one of 1 000 000 (or of as many as the argument says), in turn:
 * the events themselves, and the prompts as the application's own projection has built them. Prints the 99th percentile of each and
 * their ratio. Two weeks of a worker are as many events in either log.
 *
 * <pre>
 * ./mvnw -pl standalone -am -DskipTests test-compile spring-boot:test-run -Dmain-class=io.aegira.standalone.bench.HistoryBenchmark
 * </pre>
 */
final class HistoryBenchmark {
    private static final int FEW = 50_000;
    private static final int MANY = 1_000_000;
    private static final int WORKERS = 500;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 10;
    private static final int ASKED_IN_A_ROUND = 200;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2020-01-01T06:00:00Z");
    private static final Map<String, String> QUESTIONS =
            Map.of("events", "/exports/raw-events?", "prompts", "/admin/prompts?limit=100&");

    private HistoryBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        measure(Arguments.of(arguments).number(0, MANY));
    }

    static List<Bar> measure() throws IOException, SQLException {
        return measure(MANY);
    }

    private static List<Bar> measure(int most) throws IOException, SQLException {
        Crew crew = new Crew(WORKERS);
        try (Candidate few = Candidate.first();
                Candidate many = few.beside("many", List.of())) {
            Asking ofFew = asking(few, crew, FEW);
            Asking ofMany = asking(many, crew, most);
            List<Bar> bars = new ArrayList<>();
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                bars.add(compare(question.getKey(), question.getValue(), ofFew, ofMany));
            }
            return bars;
        }
    }

    private static Asking asking(Candidate candidate, Crew crew, int events) throws IOException, SQLException {
        Customer customer = new Customer(candidate.port(), crew);
        customer.isSetUp();
        candidate.atRestBut("worker", "prompt-state");
        try (Connection superuser = candidate.superuser()) {
            FilledLog.fill(superuser, crew, events);
            candidate.untilCaughtUp();
            candidate.atRest();
            FilledLog.settle(superuser);
        }
        return new Asking(candidate.port(), customer.token("AUDITOR"), crew.workers(), events);
    }

    private static Bar compare(String what, String path, Asking few, Asking many) throws IOException {
        List<Double> ofFew = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            List<Double> some = few.millis(path, round);
            List<Double> more = many.millis(path, round);
            if (round >= WARM_UP) {
                ofFew.addAll(some);
                ofMany.addAll(more);
            }
        }
        say("%s, p50: %.2f ms of few, %.2f ms of many", what, percentile(ofFew, 50), percentile(ofMany, 50));
        say("%s, p99: %.2f ms of few, %.2f ms of many", what, percentile(ofFew, 99), percentile(ofMany, 99));
        double ratio = percentile(ofMany, 99) / percentile(ofFew, 99);
        return Bar.atMost("a worker's " + what + ", p99 of 1 000 000 / of 50 000", ratio, 1.5);
    }

    private static double percentile(List<Double> values, int percent) {
        return values.stream().sorted().toList().get(values.size() * percent / 100);
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }

    /** One client, which asks for one worker's fortnight after the other. */
    private record Asking(int port, String token, List<UUID> workers, int events) {
        private static final int DAYS = 14;

        List<Double> millis(String path, int seed) throws IOException {
            Random random = new Random(seed);
            int days = events / 2 / workers.size() / 2;
            List<Double> millis = new ArrayList<>();
            try (Line line = new Line(port)) {
                for (int i = 0; i < ASKED_IN_A_ROUND; i++) {
                    OffsetDateTime from = FIRST.plusDays(random.nextInt(Math.max(1, days - DAYS)));
                    byte[] request = Line.get(
                            "/api/v1" + path + "worker_id=" + workers.get(random.nextInt(workers.size())) + "&from="
                                    + from.toInstant() + "&to="
                                    + from.plusDays(DAYS).toInstant(),
                            token);
                    long begin = System.nanoTime();
                    int status = line.send(request);
                    millis.add((System.nanoTime() - begin) / 1e6);
                    if (status != 200) {
                        throw new IllegalStateException("answered " + status);
                    }
                }
            }
            return millis;
        }
    }
}
