package io.aegira.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.OwnProcess;
import io.aegira.standalone.acceptance.fixture.Views;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred shifts and answers a second come in, people look at everything, and meanwhile all views are built anew, again and again. */
@Tag("bar")
class ViewsAreBuiltAnewInFullSwingTest {
    private static final int WORKERS = 200;
    private static final double A_SECOND = 100;
    private static final Duration FOR = Duration.ofSeconds(75);
    private static final int FEWEST_REBUILDS = 4;

    @Test
    void nobody_is_refused_nothing_goes_back_in_time_and_every_law_holds() {
        try (OwnProcess application = OwnProcess.start("views-in-full-swing")) {
            List<UUID> workers = IntStream.range(0, WORKERS)
                    .mapToObj(number -> Uuid5.of(Customer.NAMES, "in full swing " + number))
                    .toList();
            Customer customer = Customer.of(application.api(), "views in full swing", workers, null);
            int rebuilds = 0;
            double rate;
            long answered;
            try (SteadyStream stream = new SteadyStream(customer, A_SECOND);
                    Onlookers onlookers = new Onlookers(customer)) {
                long begin = System.nanoTime();
                while (System.nanoTime() - begin < FOR.toNanos()) {
                    assertThat(Views.rebuild(application.api(), "all")
                                    .get("parked")
                                    .asInt())
                            .isZero();
                    rebuilds++;
                }
                rate = stream.stop();
                answered = onlookers.stop();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d rebuilds of all views while %.0f events a second came in and %,d questions were answered%n",
                    rebuilds,
                    rate,
                    answered);
            assertThat(rate).as("events a second").isGreaterThan(A_SECOND * 0.95);
            assertThat(rebuilds).isGreaterThanOrEqualTo(FEWEST_REBUILDS);
            assertThat(answered).as("questions").isGreaterThan(100);
            application.api().settle(Duration.ofMinutes(5));
            List<String> verdict = application.command("verify");
            assertThat(verdict)
                    .as(String.join("\n", verdict))
                    .contains("All laws hold.")
                    .endsWith("0");
        }
    }
}
