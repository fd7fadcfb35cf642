package io.aegira.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.eventlog.Nordwind;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.idempotency.Reservation.Answered;
import io.aegira.platform.idempotency.Reservation.Reserved;
import io.aegira.platform.idempotency.Reservation.Running;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AReservationThatLapsesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final byte[] CONTENT = {1, 2, 3};
    private static final Answered ANSWER = new Answered(201, "application/json", "{\"id\":1}");
    private static final Instant NOW = Nordwind.instant("06:00");

    @Test
    void goes_to_the_next_attempt_and_the_first_can_keep_nothing_any_more() {
        Order order = order("lapses");
        Reserved first = (Reserved) in(() -> keys(NOW).reserve(order, CONTENT));
        Reserved second = (Reserved) in(() -> keys(NOW.plus(lapsed())).reserve(order, CONTENT));
        assertThat(DATABASE.of(Nordwind.TENANT, () -> keys(NOW).complete(first, new Answered(200, null, null))))
                .isFalse();
        assertThat(DATABASE.of(Nordwind.TENANT, () -> keys(NOW).complete(second, ANSWER)))
                .isTrue();
        assertThat(in(() -> keys(NOW).reserve(order, CONTENT))).isEqualTo(ANSWER);
    }

    @Test
    void is_an_attempt_at_the_same_order() {
        Order order = order("same order");
        Reserved first = (Reserved) in(() -> keys(NOW).reserve(order, CONTENT));
        Reserved second = (Reserved) in(() -> keys(NOW.plus(lapsed())).reserve(order, CONTENT));
        assertThat(second.orderId()).isEqualTo(first.orderId());
        Reserved another = (Reserved) in(() -> keys(NOW).reserve(order("another order"), CONTENT));
        assertThat(another.orderId()).isNotEqualTo(first.orderId());
    }

    @Test
    void is_another_order_once_its_key_was_forgotten() {
        Order order = order("forgotten");
        Reserved first = (Reserved) in(() -> keys(NOW).reserve(order, CONTENT));
        in(() -> {
            keys(NOW).release(first);
            return true;
        });
        Reserved later = (Reserved) in(() -> keys(NOW.plus(Duration.ofDays(8))).reserve(order, CONTENT));
        assertThat(later.orderId()).isNotEqualTo(first.orderId());
    }

    @Test
    void lasts_a_minute() {
        Order order = order("lasts");
        in(() -> keys(NOW).reserve(order, CONTENT));
        assertThat(in(() -> keys(NOW.plus(lapsed()).minusMillis(1)).reserve(order, CONTENT)))
                .isInstanceOf(Running.class);
    }

    private static Duration lapsed() {
        return IdempotencyKeys.LAPSES_AFTER;
    }

    private static Order order(String key) {
        return new Order(Nordwind.TENANT, "anna", "POST", "/api/v1/orders", key);
    }

    private static IdempotencyKeys keys(Instant now) {
        return new IdempotencyKeys(DATABASE.jdbc(), DATABASE.transactionManager(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static <T> T in(Supplier<T> work) {
        return TenantScope.call(Nordwind.TENANT, work);
    }
}
