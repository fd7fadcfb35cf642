package io.aegira.standalone.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Answers of many workers, each its own {@code POST /api/v1/events}, by eight clients that wait for each answer: to the
 * application as it is, and to the same application on Axon's JPA event store, with one transaction a request. Both stand on one
 * PostgreSQL, in a database each, and take turns; readers of the log and sweepers rest. Prints the rates and their ratio.
 * The argument is the number of answers in a round.
 *
 * <pre>
 * ./mvnw -pl standalone -am -DskipTests test-compile spring-boot:test-run -Dmain-class=io.aegira.standalone.bench.LiveIntakeBenchmark
 * </pre>
 */
final class LiveIntakeBenchmark {
    private static final int ANSWERS = 1_000;
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;

    private LiveIntakeBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        measure(Arguments.of(arguments).number(0, ANSWERS));
    }

    static List<Bar> measure() throws IOException, SQLException {
        return measure(ANSWERS);
    }

    private static List<Bar> measure(int answers) throws IOException, SQLException {
        Crew crew = new Crew(answers);
        try (Candidate ours = Candidate.first();
                Candidate jpa = ours.beside("jpa", List.of("--aegira.intake.together=1"), JpaEventStore.class)) {
            double ratio = compare(customer(ours.atRest(), crew), customer(jpa.atRest(), crew));
            return List.of(Bar.atLeast("single events / Axon's JPA event store", ratio, 1.3));
        }
    }

    private static Customer customer(Candidate candidate, Crew crew) {
        Customer customer = new Customer(candidate.port(), crew);
        customer.isSetUp();
        return customer;
    }

    private static double compare(Customer ours, Customer jpa) {
        List<Double> ratios = new ArrayList<>();
        for (int day = 0; day < WARM_UP + ROUNDS; day++) {
            ours.rosters(day);
            jpa.rosters(day);
            double theirRate = jpa.answers(day, CLIENTS);
            double ourRate = ours.answers(day, CLIENTS);
            say("round %d: JPA event store %,6.0f events/s, ours %,6.0f events/s", day, theirRate, ourRate);
            if (day >= WARM_UP) {
                ratios.add(ourRate / theirRate);
            }
        }
        double median = ratios.stream().sorted().toList().get(ROUNDS / 2);
        say("median ratio of %d rounds after %d: %.2f", ROUNDS, WARM_UP, median);
        return median;
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
