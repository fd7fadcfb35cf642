package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.aggregatesOf;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnEmptyLogTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.with();

    private final TestLog log = TestLog.in(database);

    @Test
    void shows_nothing_from_whatever_token() {
        assertThat(log.after(null)).isEmpty();
        assertThat(log.after(log.tail())).isEmpty();
        assertThat(log.after(log.head())).isEmpty();
    }

    @Test
    void shows_its_first_event_to_whoever_was_waiting() {
        TrackingToken tail = log.tail();
        TrackingToken head = log.head();
        log.append(TENANT, fact("first"));
        assertThat(aggregatesOf(log.after(null))).containsExactly("first");
        assertThat(aggregatesOf(log.after(tail))).containsExactly("first");
        assertThat(aggregatesOf(log.after(head))).containsExactly("first");
    }

    @Test
    void shows_its_first_event_also_when_the_second_was_committed_before_it() {
        try (UnfinishedTransaction first = log.begin(TENANT).append(fact("first"))) {
            log.append(TENANT, fact("second"));
            TrackingToken read = log.after(null).getLast().trackingToken();
            first.commit();
            assertThat(aggregatesOf(log.after(read))).containsExactly("first");
        }
    }

    @Test
    void shows_its_first_event_to_a_processor_that_began_after_the_second_was_committed() {
        try (UnfinishedTransaction first = log.begin(TENANT).append(fact("first"))) {
            log.append(TENANT, fact("second"));
            TrackingToken beginning = log.tail();
            first.commit();
            assertThat(aggregatesOf(log.after(beginning))).containsExactly("first", "second");
        }
    }
}
