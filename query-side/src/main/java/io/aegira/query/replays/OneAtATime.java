package io.aegira.query.replays;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to rebuild, which one node has at a time: a lock of the database's that lives as long as this connection. What must not
 * happen after it is lost, happens on this connection.
 */
final class OneAtATime implements AutoCloseable {
    private static final long LOCK = 4_715_061_902L;

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    private OneAtATime(Connection connection) {
        SingleConnectionDataSource only = new SingleConnectionDataSource(connection, true);
        this.connection = connection;
        this.jdbc = new JdbcTemplate(only);
        // By its codes, since the SQL state alone does not tell Spring that a lock could not be had in time.
        this.jdbc.setExceptionTranslator(new SQLErrorCodeSQLExceptionTranslator("PostgreSQL"));
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(only));
    }

    /** Empty when somebody else has it. */
    static Optional<OneAtATime> take(DataSource stream) {
        try {
            Connection connection = stream.getConnection();
            OneAtATime taken = new OneAtATime(connection);
            if (Boolean.TRUE.equals(taken.jdbc.queryForObject("SELECT pg_try_advisory_lock(?)", Boolean.class, LOCK))) {
                return Optional.of(taken);
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be reached", unreachable);
        }
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        try (connection) {
            jdbc.queryForObject("SELECT pg_advisory_unlock(?)", Boolean.class, LOCK);
        } catch (SQLException lost) {
            throw new IllegalStateException("the connection of a rebuild was lost", lost);
        }
    }
}
