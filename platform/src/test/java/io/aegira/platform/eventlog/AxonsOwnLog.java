package io.aegira.platform.eventlog;

import io.aegira.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The engine that Axon brings, unchanged, on the tables that it makes for itself. */
final class AxonsOwnLog {
    private final TestDatabase database;
    private final JdbcEventStorageEngine engine;

    AxonsOwnLog(TestDatabase database) {
        this.database = database;
        this.engine = engine(this::connect);
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    void append(String name) {
        append(engine, name);
    }

    List<TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        return engine.readEvents(token, false)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    Unfinished begin(String name) {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            append(engine(new SingleConnectionDataSource(connection, true)::getConnection), name);
            return new Unfinished(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void append(JdbcEventStorageEngine engine, String name) {
        engine.appendEvents(new GenericDomainEventMessage<>("Text", name, 0, name));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.server().url(),
                database.server().user(),
                database.server().password());
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections) {
        Serializer serializer = Jackson3Serializer.builder().build();
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder();
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        return builder.connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    record Unfinished(Connection connection) implements AutoCloseable {
        void commit() {
            try {
                connection.commit();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
