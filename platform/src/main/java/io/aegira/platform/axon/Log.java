package io.aegira.platform.axon;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.platform.transaction.Durable;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's event store without one search: for each aggregate that it loads it would go through all events staged in the unit of
 * work, which is quadratic in a batch. An aggregate with staged events is at hand in the unit of work and never loaded again.
 */
final class Log extends EmbeddedEventStore {
    Log(Builder builder) {
        super(builder);
    }

    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregateIdentifier) {
        return Stream.empty();
    }

    /** Wakes the readers when there is something to read for them: of what was audited they hear when they look by themselves. */
    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (!events.stream().allMatch(event -> event.getPayload() instanceof AuditEvent)) {
            Durable.then(() -> super.afterCommit(events));
        }
    }
}
