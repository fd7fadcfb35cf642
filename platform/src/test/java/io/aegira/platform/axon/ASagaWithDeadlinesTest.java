package io.aegira.platform.axon;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static io.aegira.kernel.eventlog.Nordwind.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ASagaWithDeadlinesTest {
    private static final String FIRST = "What[name=first, worker=" + ANNA + ", due=2026-02-12T07:00:00Z]";
    private static final String SECOND = FIRST.replace("first", "second");

    @RegisterExtension
    final WiredPlatform platform = WiredPlatform.with(Reminder.class, Reminders.class, Reminders.Group.class);

    @BeforeEach
    void annaIsRegisteredAtSix() {
        happens(ANNA, 0, new WorkerRegistered(id("registered"), at("07:00"), ANNA, null, null));
        eventually("the saga has begun").until(() -> said().equals(List.of("started")) && tasks() == 2);
    }

    @Test
    void remembers_its_state_from_one_event_to_the_next() {
        happens(ANNA, 1, new WorkerAssigned(id("assigned"), at("07:10"), ANNA, null, null));
        eventually("it heard of the next event").until(() -> said().size() == 2);
        assertThat(said().getLast()).isEqualTo("2 heard of " + ANNA + " since 2026-02-12T06:00:00Z, left [first]");
    }

    @Test
    void is_reminded_when_it_is_time_and_not_before() {
        othersAreRemindedAt("06:30", "06:59:59");
        assertThat(said()).noneMatch(what -> what.contains(ANNA.toString()));
        platform.bean(SettableClock.class).itIs(instant("07:00:00"));
        eventually("it is reminded").until(() -> said().containsAll(List.of(FIRST + " after 1", SECOND + " after 1")));
        eventually("nothing is left to remind of").until(() -> tasks() == 0);
    }

    @Test
    void is_not_reminded_of_what_was_cancelled() {
        happens(ANNA, 1, new WorkerAssigned(id("assigned"), at("07:10"), ANNA, null, null));
        eventually("one is cancelled").until(() -> tasks() == 1);
        platform.bean(SettableClock.class).itIs(instant("07:00:00"));
        eventually("nothing is left to remind of").until(() -> tasks() == 0);
        assertThat(said()).contains(FIRST + " after 2").doesNotContain(SECOND + " after 2");
    }

    @Test
    void is_reminded_of_what_came_due_while_nobody_looked() {
        platform.bean(SettableClock.class).itIs(instant("23:00"));
        eventually("it is reminded of both").until(() -> said().size() == 3);
        assertThat(said()).contains(FIRST + " after 1", SECOND + " after 1");
    }

    @Test
    void is_reminded_though_the_clock_was_set_back() {
        platform.bean(SettableClock.class).itIs(instant("05:00"));
        WorkerId ben = WorkerId.of(id("ben"));
        happens(ben, 0, new WorkerRegistered(id("ben registered"), at("05:00"), ben, null, null));
        eventually("it is reminded by the clock as it is now")
                .until(() -> said().stream()
                                .filter(what -> what.contains(ben.toString()))
                                .count()
                        == 2);
    }

    @Test
    void leaves_nothing_behind_when_it_ends() {
        happens(ANNA, 1, new WorkerDeactivated(id("deactivated"), at("07:20"), ANNA, null));
        eventually("it has ended").until(() -> said().contains("ended"));
        eventually("its state is gone").until(() -> count("saga_entry") + count("association_value_entry") == 0);
    }

    @Test
    void keeps_nothing_in_javas_own_serialization() {
        assertThat(stored("SELECT task_data FROM infra.scheduled_tasks"))
                .hasSize(2)
                .allSatisfy(data -> assertThat(data).startsWith("{").contains("\"remind\""));
        assertThat(stored("SELECT serialized_saga FROM infra.saga_entry"))
                .singleElement()
                .asString()
                .contains(ANNA.toString(), "first", "second");
        assertThat(stored("SELECT token FROM infra.token_entry WHERE token IS NOT NULL"))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(token).startsWith("{"));
    }

    /** So the scheduler has looked at these times, in this order. */
    private void othersAreRemindedAt(String... times) {
        for (String time : times) {
            WorkerId other = WorkerId.of(id("other " + time));
            happens(other, 0, new WorkerRegistered(id(time), at(time), other, null, null));
            platform.bean(SettableClock.class).itIs(instant(time));
            eventually("the other is reminded")
                    .until(() -> said().stream().anyMatch(what -> what.contains(other.toString())));
        }
    }

    private void happens(WorkerId worker, long sequence, DomainEvent event) {
        platform.happened(
                TENANT,
                new GenericDomainEventMessage<>(
                        "Worker",
                        "worker:" + worker,
                        sequence,
                        event,
                        Map.of(EventMetadata.TENANT_ID, TENANT.toString())));
    }

    private List<String> said() {
        return platform.bean(Reminders.class).said();
    }

    private long tasks() {
        return count("scheduled_tasks");
    }

    private long count(String table) {
        return platform.administrator()
                .sql("SELECT count(*) FROM infra." + table)
                .query(Long.class)
                .single();
    }

    /** The bytes as text; Java's serialization begins with ac ed 00 05, which no text does. */
    private List<String> stored(String query) {
        return platform.administrator()
                .sql("SELECT convert_from(bytes, 'UTF8') FROM (" + query + ") found (bytes)")
                .query(String.class)
                .list();
    }

    /** How long it takes says nothing here; a busy machine must not fail it. */
    private static ConditionFactory eventually(String what) {
        return await(what).atMost(Duration.ofMinutes(2));
    }
}
