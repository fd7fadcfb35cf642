package io.aegira.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.ScopeRoutingDataSource;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.tenancy.TenantTransactionManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh database, set up as in production, for the class that registers it, or for each test where the field is not static:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final TestDatabase DATABASE = TestDatabase.with("db/changelog/command.yaml");
 * </pre>
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
    private static final Changelog PLATFORM = new DatabaseConfiguration().platformChangelog();
    private static final int CONNECTIONS = 10;

    private final DatabaseServer server;
    private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);
    private final DataSource routing;
    private final PlatformTransactionManager transactions;
    private boolean forTheWholeClass;

    private TestDatabase(DatabaseServer server) {
        this.server = server;
        this.routing = new ScopeRoutingDataSource(as(DatabaseRole.APP), as(DatabaseRole.STREAM));
        this.transactions = new TenantTransactionManager(routing);
    }

    /** @param changelogs on the class path, run after the platform's own in this order */
    public static TestDatabase with(String... changelogs) {
        List<Changelog> sides = Stream.of(changelogs)
                .map(path -> new Changelog(path, 1 + List.of(changelogs).indexOf(path)))
                .toList();
        return new TestDatabase(EmbeddedServer.migrated(
                Stream.concat(Stream.of(PLATFORM), sides.stream()).toList()));
    }

    /** What {@link DatabaseConfiguration} wants, for tests that start a Spring context. */
    public DatabaseServer server() {
        return server;
    }

    /** Connections of that role, whatever scope the thread is in. */
    public synchronized DataSource as(DatabaseRole role) {
        return pools.computeIfAbsent(role, name -> DatabaseConfiguration.pool(server, name, CONNECTIONS));
    }

    /** A pool of its own with so many connections of that role; whoever asks for it closes it. */
    public HikariDataSource pool(DatabaseRole role, int connections) {
        return DatabaseConfiguration.pool(server, role, connections);
    }

    /** Sees the rows of every tenant: to look at what a test has done, not for what is tested. */
    public JdbcClient administrator() {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
    }

    /** As the application has it: the stream's connections in the stream scope, otherwise the application's. */
    public DataSource dataSource() {
        return routing;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(routing);
    }

    public PlatformTransactionManager transactionManager() {
        return transactions;
    }

    /** Runs the work in one transaction of that tenant. */
    public <T> T of(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(tenant, () -> inTransaction(work));
    }

    /** Runs the work in one transaction across tenants, as processors do. */
    public <T> T acrossTenants(Supplier<T> work) {
        return TenantScope.callAcrossTenants(() -> inTransaction(work));
    }

    /** Runs the work in one transaction of whatever scope the thread is in. */
    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forTheWholeClass = true;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forTheWholeClass) {
            close();
        }
    }
}
