package io.aegira.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The scheduler's view of the database: the stream role's connections, or the one of the transaction that a processor schedules in.
 */
public final class StreamDataSource extends DelegatingDataSource {
    private final DataSource routing;
    private final DataSource inTransaction;

    public StreamDataSource(DataSource routing, DataSource stream) {
        super(stream);
        this.routing = routing;
        this.inTransaction = new TransactionAwareDataSourceProxy(routing);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return TransactionSynchronizationManager.hasResource(routing)
                ? inTransaction.getConnection()
                : super.getConnection();
    }
}
