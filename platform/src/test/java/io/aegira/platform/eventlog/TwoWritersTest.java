package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static io.aegira.platform.eventlog.Facts.aggregatesOf;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.message.DomainEvent;
import io.aegira.platform.database.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwoWritersTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private final TestLog log = TestLog.in(DATABASE);
    private final TrackingToken start = log.head();

    @Test
    void of_two_that_write_the_same_step_of_an_aggregate_the_second_has_to_try_again() {
        log.append(TENANT, fact("step of one", "contended", 0));
        assertThatThrownBy(() -> log.append(TENANT, fact("step of the other", "contended", 0)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.history(TENANT, "contended")).hasSize(1);
    }

    @Test
    void of_two_that_write_the_same_event_the_second_has_to_look_again() {
        DomainEvent same = Facts.assigned("the same");
        log.append(TENANT, Facts.of(TENANT, "in one", 0, same));
        assertThatThrownBy(() -> log.append(TENANT, Facts.of(TENANT, "in another", 0, same)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.history(TENANT, "in another")).isEmpty();
    }

    @Test
    void of_two_events_with_the_same_number_at_their_source_the_second_is_not_stored() {
        DomainEvent one = Facts.assigned("number one");
        DomainEvent other = Facts.assigned("number one again");
        var envelope = new HashMap<>(TakenIn.envelope(other));
        envelope.put("source_event_id", "row of " + one.eventId());
        log.append(TENANT, Facts.with(TakenIn.envelope(one), "first number", 0, one));
        assertThatThrownBy(() -> log.append(TENANT, Facts.with(envelope, "second number", 0, other)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.history(TENANT, "second number")).isEmpty();
    }

    @Test
    void tenants_do_not_get_into_each_others_way() {
        DomainEvent same = Facts.assigned("everybody's");
        log.append(TENANT, Facts.of(TENANT, "ours", 0, same));
        log.append(ANOTHER_TENANT, Facts.of(ANOTHER_TENANT, "theirs", 0, same));
        assertThat(aggregatesOf(log.after(start))).containsExactly("ours", "theirs");
    }

    @Test
    void the_failure_says_nothing_of_what_was_written() {
        log.append(TENANT, fact("told"));
        assertThatThrownBy(() -> log.append(TENANT, fact("told"))).satisfies(failure -> {
            StringWriter logged = new StringWriter();
            failure.printStackTrace(new PrintWriter(logged));
            assertThat(logged.toString())
                    .contains("events_")
                    .doesNotContain(
                            Facts.workerOf("told").toString(), id("told").toString());
        });
    }

    @Test
    void a_batch_is_stored_whole_or_not_at_all() {
        log.append(TENANT, fact("already there"));
        assertThatThrownBy(() -> log.append(TENANT, fact("new"), fact("already there")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.history(TENANT, "new")).isEmpty();
    }
}
