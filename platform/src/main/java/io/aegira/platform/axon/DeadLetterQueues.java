package io.aegira.platform.axon;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** One queue per processing group, all in one table. A sequence is a worker: only the poisoned one waits. */
public record DeadLetterQueues(
        ConnectionProvider connections,
        TransactionManager transactions,
        DeadLetterSchema schema,
        Serializer serializer,
        Serializer eventSerializer) {
    /** @param group whose letters are meant */
    public SequencedDeadLetterQueue<EventMessage<?>> of(String group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .statementFactory(ExactLetters.of(schema, serializer, eventSerializer))
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .build();
    }
}
