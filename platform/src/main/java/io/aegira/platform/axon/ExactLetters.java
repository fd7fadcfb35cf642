package io.aegira.platform.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.serialization.Serializer;

/**
 * What Axon 4.13 does by halves: it cuts to milliseconds when a letter's event was stored, and a view would show another time; and it pages
 * through sequences by the index of their first letter, so that of many only ten can be tried again.
 */
final class ExactLetters extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    private static final int TIMESTAMP = 7;
    private static final String CLAIMABLE = """
            SELECT l.* FROM %1$s l WHERE l.%2$s = ? AND (l.%4$s IS NULL OR l.%4$s < ?)
            AND l.%3$s = (SELECT min(o.%3$s) FROM %1$s o WHERE o.%2$s = l.%2$s AND o.%5$s = l.%5$s)
            ORDER BY l.%6$s, l.%7$s LIMIT ? OFFSET ?""";

    private final String claimable;

    private ExactLetters(DeadLetterSchema schema, Builder<EventMessage<?>> builder) {
        super(builder);
        this.claimable = CLAIMABLE.formatted(
                schema.deadLetterTable(),
                schema.processingGroupColumn(),
                schema.sequenceIndexColumn(),
                schema.processingStartedColumn(),
                schema.sequenceIdentifierColumn(),
                schema.lastTouchedColumn(),
                schema.deadLetterIdentifierColumn());
    }

    static ExactLetters of(DeadLetterSchema schema, Serializer serializer, Serializer eventSerializer) {
        return new ExactLetters(
                schema,
                DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
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

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String group, Instant processingStartedLimit, int offset, int maxSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(claimable);
        statement.setString(1, group);
        statement.setString(2, DateTimeUtils.formatInstant(processingStartedLimit));
        statement.setInt(3, maxSize);
        statement.setInt(4, offset);
        return statement;
    }
}
