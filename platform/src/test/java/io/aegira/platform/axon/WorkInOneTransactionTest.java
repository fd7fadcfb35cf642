package io.aegira.platform.axon;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import io.aegira.platform.transaction.Durable;
import io.aegira.platform.transaction.OneTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;

class WorkInOneTransactionTest {
    @RegisterExtension
    static final WiredPlatform PLATFORM = WiredPlatform.with();

    private final Commands commands = PLATFORM.bean(Commands.class);

    @Test
    void units_of_work_become_durable_together() {
        try (OneTransaction one = open()) {
            happens(TENANT, "together 1");
            happens(TENANT, "together 2");
            assertThat(stored("together 1", "together 2")).isZero();
            one.commit();
        }
        assertThat(stored("together 1", "together 2")).isEqualTo(2);
    }

    @Test
    void what_is_not_committed_has_not_happened() {
        try (OneTransaction one = open()) {
            happens(TENANT, "not committed");
            assertThat(one.isBegun()).isTrue();
        }
        assertThat(stored("not committed")).isZero();
        happens(TENANT, "not committed");
        assertThat(stored("not committed")).isEqualTo(1);
    }

    @Test
    void the_first_one_is_done_again_when_somebody_else_was_faster() {
        AtomicInteger attempts = new AtomicInteger();
        try (OneTransaction one = open()) {
            commands.inOneUnitOfWork(TENANT, () -> {
                publish(TENANT, "raced");
                if (attempts.incrementAndGet() < 3) {
                    throw new ConcurrencyException("raced");
                }
                return true;
            });
            one.commit();
        }
        assertThat(attempts).hasValue(3);
        assertThat(stored("raced")).isEqualTo(1);
    }

    @Test
    void a_later_one_that_fails_takes_the_earlier_ones_along() {
        try (OneTransaction one = open()) {
            happens(TENANT, "earlier");
            assertThatThrownBy(() -> commands.inOneUnitOfWork(TENANT, () -> {
                        publish(TENANT, "later");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThatThrownBy(() -> happens(TENANT, "after all")).isInstanceOf(ConcurrencyException.class);
            one.commit();
        }
        assertThat(stored("earlier", "later", "after all")).isZero();
    }

    @Test
    void what_waits_for_the_end_of_a_unit_of_work_waits_until_it_is_durable() {
        List<String> order = new ArrayList<>();
        try (OneTransaction one = open()) {
            commands.inOneUnitOfWork(TENANT, () -> {
                publish(TENANT, "awaited");
                CurrentUnitOfWork.get()
                        .afterCommit(ended -> Durable.then(() -> order.add("found " + stored("awaited"))));
                return true;
            });
            order.add("unit of work over");
            one.commit();
        }
        assertThat(order).containsExactly("unit of work over", "found 1");
    }

    @Test
    void without_one_transaction_it_is_durable_at_the_end_of_the_unit_of_work() {
        List<String> order = new ArrayList<>();
        commands.inOneUnitOfWork(TENANT, () -> {
            publish(TENANT, "alone");
            CurrentUnitOfWork.get().afterCommit(ended -> Durable.then(() -> order.add("found " + stored("alone"))));
            return true;
        });
        assertThat(order).containsExactly("found 1");
    }

    @Test
    void work_apart_is_durable_when_its_unit_of_work_ends() {
        try (OneTransaction one = open()) {
            OneTransaction.apart(() -> {
                happens(TENANT, "apart");
                return true;
            });
            assertThat(stored("apart")).isEqualTo(1);
            assertThat(one.isBegun()).isFalse();
            happens(TENANT, "not apart");
            assertThatThrownBy(() -> OneTransaction.apart(() -> true)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(stored("not apart")).isZero();
    }

    @Test
    void nobody_works_for_two_tenants_in_one_transaction() {
        try (OneTransaction one = open()) {
            happens(TENANT, "mine");
            assertThatThrownBy(() -> happens(ANOTHER_TENANT, "another's")).isInstanceOf(IllegalStateException.class);
            one.commit();
        }
        assertThat(stored("another's")).isZero();
    }

    @Test
    void a_thread_has_one_at_a_time() {
        try (OneTransaction one = open()) {
            assertThat(OneTransaction.present()).isSameAs(one);
            assertThatThrownBy(WorkInOneTransactionTest::open).isInstanceOf(IllegalStateException.class);
        }
        assertThat(OneTransaction.present()).isNull();
    }

    private static OneTransaction open() {
        return OneTransaction.open(PLATFORM.bean(PlatformTransactionManager.class));
    }

    private void happens(TenantId tenant, String name) {
        commands.inOneUnitOfWork(tenant, () -> {
            publish(tenant, name);
            return true;
        });
    }

    private static void publish(TenantId tenant, String name) {
        PLATFORM.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Worker",
                        "worker:" + name,
                        0,
                        new WorkerRegistered(id(name), at("07:00"), ANNA, null, null),
                        Map.of(EventMetadata.TENANT_ID, tenant.toString())));
    }

    private static long stored(String... names) {
        return PLATFORM.administrator()
                .sql("SELECT count(*) FROM eventlog.events WHERE aggregate_id IN (:ids)")
                .param("ids", List.of(names).stream().map("worker:"::concat).toList())
                .query(Long.class)
                .single();
    }
}
