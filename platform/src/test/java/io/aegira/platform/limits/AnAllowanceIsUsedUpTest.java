package io.aegira.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnAllowanceIsUsedUpTest {
    private static final Duration EACH = Duration.ofSeconds(6);
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final Rate rate = Rate.valueOf("10/min burst 20");
    private final HandMovedTime time = new HandMovedTime();
    private final Allowance steady = Allowance.steady(rate, time);
    private final Allowance logins = new GrowingWait(rate, LONGEST, time);

    @Test
    void after_the_burst_one_comes_back_at_a_time() {
        useUp(steady);
        assertThat(steady.take()).isEqualTo(EACH);
        time.passes(EACH.minusNanos(1));
        assertThat(steady.take()).isEqualTo(Duration.ofNanos(1));
        time.passes(Duration.ofNanos(1));
        assertThat(steady.take()).isZero();
        assertThat(steady.take()).isEqualTo(EACH);
    }

    @Test
    void a_rest_brings_back_the_burst_and_no_more() {
        useUp(steady);
        time.passes(Duration.ofDays(1));
        useUp(steady);
        assertThat(steady.take()).isPositive();
    }

    @Test
    void who_tries_to_log_in_too_often_waits_longer_each_time() {
        useUp(logins);
        for (int seconds : new int[] {6, 12, 24, 40, 40}) {
            Duration wait = logins.take();
            assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
            time.passes(wait);
            assertThat(logins.take()).isZero();
        }
    }

    @Test
    void asking_again_too_early_costs_nothing() {
        useUp(logins);
        Duration wait = logins.take();
        IntStream.range(0, 100).forEach(again -> assertThat(logins.take()).isEqualTo(wait));
        time.passes(wait);
        assertThat(logins.take()).isZero();
    }

    @Test
    void a_long_wait_is_not_rewarded_with_a_burst() {
        useUp(logins);
        for (int i = 0; i < 3; i++) {
            time.passes(logins.take());
            assertThat(logins.take()).isZero();
        }
        int granted = 0;
        while (logins.take().isZero()) {
            granted++;
        }
        assertThat(granted).isLessThanOrEqualTo(1);
    }

    @Test
    void who_has_left_it_alone_waits_as_little_as_the_first_time() {
        useUp(logins);
        for (int i = 0; i < 5; i++) {
            time.passes(logins.take());
            logins.take();
        }
        time.passes(Duration.ofHours(1));
        useUp(logins);
        assertThat(logins.take()).isEqualTo(EACH);
    }

    @Test
    void each_has_their_own_and_no_more_are_counted_than_can_be_remembered() {
        Allowances everybody = new Allowances(3, () -> Allowance.steady(Rate.valueOf("1/min burst 1"), time));
        assertThat(everybody.take("anna")).isZero();
        assertThat(everybody.take("ben")).isZero();
        assertThat(everybody.take("anna")).isPositive();
        IntStream.range(0, 1_000).forEach(i -> {
            everybody.take("forged " + i);
            assertThat(everybody.take("anna")).as("heard of just now").isPositive();
        });
        assertThat(everybody.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10/h burst 20",
                "0/s burst 1",
                "1/s burst 0",
                "-1/s burst 1",
                "1/s",
                "1/s burst 99999999999"
            })
    void a_rate_that_is_written_otherwise_is_refused(String written) {
        assertThatThrownBy(() -> Rate.valueOf(written)).hasMessageContaining("2000/s burst 4000");
    }

    private static void useUp(Allowance allowance) {
        IntStream.range(0, 20).forEach(i -> assertThat(allowance.take()).isZero());
    }
}
