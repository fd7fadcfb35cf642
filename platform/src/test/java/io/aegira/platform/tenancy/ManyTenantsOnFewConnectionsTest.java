package io.aegira.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.aegira.kernel.eventlog.Nordwind;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyTenantsOnFewConnectionsTest {
    private static final int CONNECTIONS = 4;
    private static final int THREADS = 8;
    private static final int TRANSACTIONS = 10_000;
    private static final List<TenantId> TENANTS = IntStream.range(0, 5)
            .mapToObj(i -> TenantId.of(Nordwind.id("tenant " + i)))
            .toList();

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @Test
    void however_a_transaction_ends_the_next_on_its_connection_sees_nothing_of_its_tenant() throws Exception {
        TENANTS.forEach(new TenantTables(DATABASE)::fill);
        Map<TroubledTransactions.Outcome, Long> outcomes = new TreeMap<>();
        try (HikariDataSource pool = DATABASE.pool(DatabaseRole.APP, CONNECTIONS);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<TroubledTransactions.Outcome>>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                TroubledTransactions troubled = new TroubledTransactions(pool, TENANTS, new Random(thread));
                work.add(threads.submit(() -> troubled.run(TRANSACTIONS / THREADS)));
            }
            for (Future<List<TroubledTransactions.Outcome>> done : work) {
                done.get().forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
            }
        }
        assertThat(outcomes).containsOnlyKeys(TroubledTransactions.Outcome.values());
        assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(TRANSACTIONS);
    }
}
