package io.aegira.query.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FiguresThatTakeLongTest {
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-02-09T00:00:00+01:00");
    private static final Caller ANNA = caller("anna");
    private static final Duration LONG = Duration.ofSeconds(2);

    private long now;
    private int times;
    private final LatestCounts counts = new LatestCounts(20, () -> now);

    @Test
    void are_counted_once_until_twenty_times_as_long_has_gone_by() {
        assertThat(asked(ANNA, MONDAY, LONG)).isEqualTo(1);
        now += LONG.multipliedBy(20).toNanos() - 1;
        assertThat(asked(ANNA, MONDAY, LONG)).isEqualTo(1);
        now += 1;
        assertThat(asked(ANNA, MONDAY, LONG)).isEqualTo(2);
    }

    @Test
    void are_counted_for_each_caller_and_period() {
        assertThat(asked(ANNA, MONDAY, LONG)).isEqualTo(1);
        assertThat(asked(caller("ben"), MONDAY, LONG)).isEqualTo(2);
        assertThat(asked(ANNA, MONDAY.plusDays(1), LONG)).isEqualTo(3);
    }

    @Test
    void and_those_that_are_there_at_once_stand_as_things_stand() {
        assertThat(asked(ANNA, MONDAY, Duration.ofMillis(49))).isEqualTo(1);
        assertThat(asked(ANNA, MONDAY, Duration.ofMillis(49))).isEqualTo(2);
    }

    @Test
    void are_counted_each_time_where_that_is_wanted() {
        LatestCounts never = new LatestCounts(0, () -> now);
        assertThat(never.of(Integer.class, ANNA, MONDAY, MONDAY, () -> count(LONG)))
                .isEqualTo(1);
        assertThat(never.of(Integer.class, ANNA, MONDAY, MONDAY, () -> count(LONG)))
                .isEqualTo(2);
    }

    private int asked(Caller caller, OffsetDateTime from, Duration takes) {
        return counts.of(Integer.class, caller, from, from.plusWeeks(26), () -> count(takes));
    }

    private int count(Duration takes) {
        now += takes.toNanos();
        return ++times;
    }

    private static Caller caller(String subject) {
        return new Caller(subject, TenantId.of(new UUID(1, 1)), Set.of(Role.HSE), null, Set.of(), Set.of());
    }
}
