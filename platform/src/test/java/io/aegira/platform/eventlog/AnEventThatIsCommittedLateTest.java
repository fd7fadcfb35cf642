package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.aggregatesOf;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Indexes are handed out before the commit: a transaction may show up below what was already read. */
class AnEventThatIsCommittedLateTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private final TestLog log = TestLog.in(DATABASE);

    @AfterEach
    void backToTheMachinesClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void is_delivered_though_the_events_after_it_look_older_than_any_timeout() {
        log.append(TENANT, fact("read before"));
        TrackingToken start = last(log.after(null));
        try (UnfinishedTransaction late = log.begin(TENANT).append(fact("late"))) {
            log.append(TENANT, fact("prompt"), fact("prompt too"));
            twoHoursPass();
            List<TrackedEventMessage<?>> read = log.after(start);
            assertThat(aggregatesOf(read)).containsExactly("prompt", "prompt too");
            late.commit();
            assertThat(aggregatesOf(log.after(last(read)))).containsExactly("late");
        }
    }

    @Test
    void would_never_be_delivered_by_axons_own_engine() {
        AxonsOwnLog axons = new AxonsOwnLog(DATABASE);
        axons.append("read before");
        TrackingToken start = last(axons.after(null));
        try (AxonsOwnLog.Unfinished late = axons.begin("late")) {
            axons.append("prompt");
            twoHoursPass();
            List<TrackedEventMessage<?>> read = axons.after(start);
            assertThat(aggregatesOf(read)).containsExactly("prompt");
            late.commit();
            assertThat(axons.after(last(read)))
                    .as("once Axon delivers it, the override in EventLogEngine may go")
                    .isEmpty();
        }
    }

    private static void twoHoursPass() {
        GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
    }

    private static TrackingToken last(List<TrackedEventMessage<?>> read) {
        return read.getLast().trackingToken();
    }
}
