package io.aegira.platform.eventlog;

import io.aegira.kernel.eventlog.Nordwind;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Facts of aggregates as they come from a command. */
public final class Facts {
    private Facts() {}

    /** A fact of Nordwind with that name, the first of an aggregate of its own. */
    public static DomainEventMessage<?> fact(String name) {
        return fact(name, name, 0);
    }

    static DomainEventMessage<?> fact(String name, String aggregateId, long sequence) {
        return of(Nordwind.TENANT, aggregateId, sequence, assigned(name));
    }

    public static DomainEventMessage<?> of(TenantId tenant, String aggregateId, long sequence, DomainEvent event) {
        return with(Map.of(EventMetadata.TENANT_ID, tenant.toString()), aggregateId, sequence, event);
    }

    static DomainEventMessage<?> with(Map<String, ?> metadata, String aggregateId, long sequence, DomainEvent event) {
        return new GenericDomainEventMessage<>("Worker", aggregateId, sequence, event, metadata);
    }

    /** Each about a worker of its own: those of one worker wait for one another. */
    public static DomainEvent assigned(String name) {
        return new WorkerAssigned(Nordwind.id(name), Nordwind.at("06:00"), workerOf(name), null, null);
    }

    static WorkerId workerOf(String name) {
        return WorkerId.of(Nordwind.id("worker of " + name));
    }

    /** The names by which these facts can be told apart. */
    public static List<String> aggregatesOf(List<? extends EventMessage<?>> facts) {
        return facts.stream()
                .map(fact -> ((DomainEventMessage<?>) fact).getAggregateIdentifier())
                .toList();
    }
}
