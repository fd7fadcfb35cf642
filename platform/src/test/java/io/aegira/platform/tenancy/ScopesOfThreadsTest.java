package io.aegira.platform.tenancy;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.eventlog.Facts;
import io.aegira.platform.eventlog.TestLog;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class ScopesOfThreadsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private static final TestLog LOG = TestLog.in(DATABASE);

    @BeforeAll
    static void twoTenantsHaveWrittenOnceEach() {
        LOG.append(TENANT, fact("ours"));
        LOG.append(ANOTHER_TENANT, Facts.of(ANOTHER_TENANT, "theirs", 0, Facts.assigned("theirs")));
    }

    @Test
    void the_stream_sees_the_log_of_all() {
        assertThat(DATABASE.acrossTenants(() -> tenantsSeen(DATABASE.jdbc())))
                .containsExactlyInAnyOrder(TENANT.toString(), ANOTHER_TENANT.toString());
    }

    @Test
    void the_stream_writes_nothing_into_the_log() {
        assertThatThrownBy(() -> TenantScope.callAcrossTenants(() -> {
                    LOG.engine().appendEvents(fact("streamed"));
                    return true;
                }))
                .hasStackTraceContaining("permission denied");
        assertThat(LOG.history(TENANT, "streamed")).isEmpty();
    }

    @Test
    void a_tenant_set_in_one_transaction_is_gone_in_the_next_on_the_same_connection() throws SQLException {
        SingleConnectionDataSource one =
                new SingleConnectionDataSource(DATABASE.as(DatabaseRole.APP).getConnection(), true);
        TransactionTemplate transactions = new TransactionTemplate(new TenantTransactionManager(one));
        Supplier<List<String>> look = () -> transactions.execute(status -> tenantsSeen(JdbcClient.create(one)));
        try {
            assertThat(TenantScope.call(TENANT, look)).containsExactly(TENANT.toString());
            assertThat(look.get()).isEmpty();
            assertThat(TenantScope.call(ANOTHER_TENANT, look)).containsExactly(ANOTHER_TENANT.toString());
            assertThat(tenantsSeen(JdbcClient.create(one))).isEmpty();
        } finally {
            one.getConnection().close();
            one.destroy();
        }
    }

    @Test
    void a_scope_ends_with_its_work_also_when_that_fails() {
        assertThatThrownBy(() -> TenantScope.run(TENANT, () -> {
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");
        assertThat(TenantScope.tenant()).isNull();
        assertThat(TenantScope.acrossTenants()).isFalse();
    }

    @Test
    void a_scope_within_another_gives_way_to_it_afterwards() {
        TenantScope.run(TENANT, () -> {
            assertThat(TenantScope.callAcrossTenants(() -> TenantScope.call(ANOTHER_TENANT, TenantScope::required)))
                    .isEqualTo(ANOTHER_TENANT);
            assertThat(TenantScope.required()).isEqualTo(TENANT);
        });
    }

    @Test
    void outside_of_a_scope_there_is_no_tenant() {
        assertThatThrownBy(TenantScope::required).isInstanceOf(IllegalStateException.class);
        assertThat(DATABASE.inTransaction(() -> tenantsSeen(DATABASE.jdbc()))).isEmpty();
    }

    @Test
    void a_thread_of_the_stream_works_across_tenants_from_its_first_moment() throws InterruptedException {
        AtomicReference<List<String>> seen = new AtomicReference<>();
        Thread thread = new StreamThreads("reader")
                .newThread(() -> seen.set(DATABASE.inTransaction(() -> tenantsSeen(DATABASE.jdbc()))));
        thread.start();
        thread.join();
        assertThat(seen.get()).hasSize(2);
    }

    private static List<String> tenantsSeen(JdbcClient jdbc) {
        return jdbc.sql("SELECT DISTINCT tenant_id::text FROM eventlog.events")
                .query(String.class)
                .list();
    }
}
