package io.aegira.platform.eventlog;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A transaction on a connection of its own, which a test ends when it wants to. */
public final class UnfinishedTransaction implements AutoCloseable {
    private final Connection connection;
    private final SingleConnectionDataSource only;

    UnfinishedTransaction(TestDatabase database, TenantId tenant) {
        try {
            connection = database.as(DatabaseRole.APP).getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        only = new SingleConnectionDataSource(connection, true);
        new JdbcTemplate(only).queryForList("SELECT set_config('aegira.tenant', ?, true)", tenant.toString());
    }

    public UnfinishedTransaction append(DomainEventMessage<?>... facts) {
        TestLog.engine(only::getConnection, NoTransactionManager.instance()).appendEvents(Arrays.asList(facts));
        return this;
    }

    public void commit() {
        end(connection::commit);
    }

    public void rollBack() {
        end(connection::rollback);
    }

    @Override
    public void close() {
        rollBack();
        end(connection::close);
    }

    private static void end(End end) {
        try {
            end.run();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface End {
        void run() throws SQLException;
    }
}
