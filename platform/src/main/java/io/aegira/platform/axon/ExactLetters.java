package io.aegira.platform.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.serialization.Serializer;

/** Keeps when a letter's event was stored to the microsecond; Axon cuts it to milliseconds, and a view would show another time. */
final class ExactLetters extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    private static final int TIMESTAMP = 7;

    private ExactLetters(Builder<EventMessage<?>> builder) {
        super(builder);
    }

    static ExactLetters of(DeadLetterSchema schema, Serializer serializer, Serializer eventSerializer) {
        return new ExactLetters(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(schema)
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer));
    }

    @Override
    public PreparedStatement enqueueStatement(
            Connection connection,
            String processingGroup,
            String sequenceIdentifier,
            DeadLetter<? extends EventMessage<?>> letter,
            long sequenceIndex)
            throws SQLException {
        PreparedStatement statement =
                super.enqueueStatement(connection, processingGroup, sequenceIdentifier, letter, sequenceIndex);
        statement.setString(TIMESTAMP, letter.message().getTimestamp().toString());
        return statement;
    }
}
