package io.aegira.platform.eventlog;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.eventlog.LogSerializer;
import io.aegira.kernel.eventlog.LogUpcasters;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.tenancy.TenantScope;
import java.util.Arrays;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;

/** The log in a test's database, written by tenants and read across them as in production. */
public final class TestLog {
    private final TestDatabase database;
    private final EventLogEngine engine;

    private TestLog(TestDatabase database) {
        this.database = database;
        this.engine = engine(
                new SpringDataSourceConnectionProvider(database.dataSource()),
                new SpringTransactionManager(database.transactionManager()));
    }

    public static TestLog in(TestDatabase database) {
        return new TestLog(database);
    }

    static EventLogEngine engine(ConnectionProvider connections, TransactionManager transactions) {
        return new EventLogEngine(connections, transactions, new LogSerializer(), LogUpcasters.chain());
    }

    public EventLogEngine engine() {
        return engine;
    }

    public void append(TenantId tenant, DomainEventMessage<?>... facts) {
        TenantScope.run(tenant, () -> engine.appendEvents(Arrays.asList(facts)));
    }

    public List<? extends DomainEventMessage<?>> history(TenantId tenant, String aggregateId) {
        return TenantScope.call(
                tenant, () -> engine.readEvents(aggregateId).asStream().toList());
    }

    /** @param token null for the very beginning */
    public List<TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        return TenantScope.callAcrossTenants(() -> engine.readEvents(token, false)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList());
    }

    /** What a processor starts from when it has no token yet. */
    public @Nullable TrackingToken tail() {
        return TenantScope.callAcrossTenants(engine::createTailToken);
    }

    public @Nullable TrackingToken head() {
        return TenantScope.callAcrossTenants(engine::createHeadToken);
    }

    /** Takes an index and does not commit yet. */
    public UnfinishedTransaction begin(TenantId tenant) {
        return new UnfinishedTransaction(database, tenant);
    }

    /** Uses up indexes as transactions do that are rolled back. */
    void leaveGaps(int indexes) {
        database.administrator()
                .sql("SELECT count(nextval(pg_get_serial_sequence('eventlog.events', 'global_index')))"
                        + " FROM generate_series(1, ?)")
                .param(indexes)
                .query(Long.class)
                .single();
    }
}
