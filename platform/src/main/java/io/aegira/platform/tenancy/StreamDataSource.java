package io.aegira.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The scheduler's view of the database: always the stream role, and within the transaction of the processor that schedules.
 */
public final class StreamDataSource extends DelegatingDataSource {
    public StreamDataSource(DataSource routing) {
        super(new TransactionAwareDataSourceProxy(routing));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return TenantScope.callAcrossTenants(() -> {
            try {
                return StreamDataSource.super.getConnection();
            } catch (SQLException unreachable) {
                throw new IllegalStateException("no connection for the scheduler", unreachable);
            }
        });
    }
}
