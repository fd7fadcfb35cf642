package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.tenancy.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A batch that loads many aggregates reads them in one statement; nobody may notice. */
class ReadingAheadTest {
    private static final List<String> IDS = List.of("short", "long", "absent");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private final TestLog log = TestLog.in(DATABASE);

    @BeforeAll
    static void aShortAndALongHistory() {
        TestLog.in(DATABASE).append(TENANT, fact("short 0", "short", 0), fact("short 1", "short", 1));
        TestLog.in(DATABASE)
                .append(
                        TENANT,
                        LongStream.range(0, 2_500)
                                .mapToObj(sequence -> fact("long " + sequence, "long", sequence))
                                .toArray(DomainEventMessage<?>[]::new));
    }

    @Test
    void gives_the_same_histories_as_reading_one_by_one() {
        List<List<Object>> oneByOne = histories();
        assertThat(oneByOne).extracting(List::size).containsExactly(2, 2_500, 0);
        assertThat(ahead(this::histories)).isEqualTo(oneByOne);
    }

    @Test
    void gives_the_same_from_the_midst_of_a_history() {
        assertThat(ahead(() -> payloads("long", 2_400))).hasSize(100).isEqualTo(payloads("long", 2_400));
    }

    @Test
    void does_not_outlive_the_work() {
        ahead(this::histories);
        log.append(TENANT, fact("short 2", "short", 2));
        assertThat(payloads("short", 2)).hasSize(1);
    }

    @Test
    void shows_other_tenants_nothing() {
        assertThat(inOneUnit(ANOTHER_TENANT, IDS, () -> payloadsInScope("long", 0)))
                .isEmpty();
    }

    @Test
    void leaves_aggregates_that_were_not_asked_for_to_be_read_as_ever() {
        assertThat(inOneUnit(TENANT, List.of("absent"), () -> payloadsInScope("long", 0)))
                .hasSize(2_500);
    }

    @Test
    void lasts_until_the_commit_is_over() {
        List<Integer> found = new ArrayList<>();
        inOneUnit(TENANT, List.of("late"), () -> {
            log.append(TENANT, fact("late 0", "late", 0));
            CurrentUnitOfWork.get()
                    .onPrepareCommit(
                            ending -> found.add(payloadsInScope("late", 0).size()));
            return true;
        });
        assertThat(found).as("as it was when it was read").containsExactly(0);
    }

    private <T> T ahead(Supplier<T> work) {
        return inOneUnit(TENANT, IDS, work);
    }

    private <T> T inOneUnit(TenantId tenant, List<String> ids, Supplier<T> work) {
        return TenantScope.call(tenant, () -> {
            DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
            return unit.executeWithResult(() -> {
                        log.engine().readAhead(ids);
                        return work.get();
                    })
                    .getPayload();
        });
    }

    private List<List<Object>> histories() {
        return IDS.stream().map(id -> payloads(id, 0)).toList();
    }

    private List<Object> payloads(String aggregateId, long from) {
        return TenantScope.call(TENANT, () -> payloadsInScope(aggregateId, from));
    }

    private List<Object> payloadsInScope(String aggregateId, long from) {
        return log.engine()
                .readEvents(aggregateId, from)
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }
}
