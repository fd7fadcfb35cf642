package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.aggregatesOf;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GapsInTheLogTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private final TestLog log = TestLog.in(DATABASE);
    private final TrackingToken start = log.head();

    @Test
    void a_transaction_that_was_rolled_back_holds_nobody_up() {
        try (UnfinishedTransaction given = log.begin(TENANT).append(fact("given up"))) {
            given.rollBack();
        }
        log.append(TENANT, fact("first"));
        List<TrackedEventMessage<?>> read = log.after(start);
        assertThat(aggregatesOf(read)).containsExactly("first");
        log.append(TENANT, fact("second"));
        assertThat(aggregatesOf(log.after(last(read)))).containsExactly("second");
    }

    @Test
    void an_event_in_the_midst_of_two_thousand_gaps_is_found() {
        log.leaveGaps(1_000);
        try (UnfinishedTransaction late = log.begin(TENANT).append(fact("in the midst"))) {
            log.leaveGaps(1_000);
            log.append(TENANT, fact("beyond"));
            List<TrackedEventMessage<?>> read = log.after(start);
            assertThat(aggregatesOf(read)).containsExactly("beyond");
            assertThat(((GapAwareTrackingToken) last(read)).getGaps()).hasSizeGreaterThan(2_000);
            late.commit();
            List<TrackedEventMessage<?>> found = log.after(last(read));
            assertThat(aggregatesOf(found)).containsExactly("in the midst");
            assertThat(log.after(last(found))).isEmpty();
        }
    }

    @Test
    void several_late_events_come_in_the_order_of_the_log_before_newer_ones() {
        try (UnfinishedTransaction one = log.begin(TENANT).append(fact("one"));
                UnfinishedTransaction two = log.begin(TENANT).append(fact("two"), fact("two and a half"))) {
            log.append(TENANT, fact("three"));
            TrackingToken read = last(log.after(start));
            two.commit();
            one.commit();
            log.append(TENANT, fact("four"));
            assertThat(aggregatesOf(log.after(read))).containsExactly("one", "two", "two and a half", "four");
        }
    }

    @Test
    void more_events_than_one_read_holds_all_arrive_once() {
        for (int batch = 0; batch < 5; batch++) {
            String name = "batch " + batch + " ";
            log.append(
                    TENANT,
                    IntStream.range(0, 500)
                            .mapToObj(number -> fact(name + number))
                            .toArray(DomainEventMessage<?>[]::new));
        }
        assertThat(aggregatesOf(log.after(start))).hasSize(2_500).doesNotHaveDuplicates();
    }

    private static TrackingToken last(List<TrackedEventMessage<?>> read) {
        return read.getLast().trackingToken();
    }
}
