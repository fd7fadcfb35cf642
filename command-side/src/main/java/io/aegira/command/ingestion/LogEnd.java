package io.aegira.command.ingestion;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends events to their aggregates without asking these. An aggregate that this unit of work has asked must not be among them. */
@Component
@RequiredArgsConstructor
class LogEnd {
    private final EventStore log;
    private final JdbcClient jdbc;

    /** Each gets the next number of its aggregate. A number that somebody else takes meanwhile makes the whole work be done again. */
    void append(TenantId tenant, List<RecordedFact> facts) {
        List<LogPlace> places =
                facts.stream().map(fact -> LogPlace.of(tenant, fact.event())).toList();
        Map<String, Long> last = lastNumbers(places);
        List<EventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            LogPlace place = places.get(i);
            RecordedFact fact = facts.get(i);
            messages.add(new GenericDomainEventMessage<>(
                    place.type(),
                    place.aggregateId(),
                    last.merge(place.aggregateId(), 1L, Long::sum),
                    fact.event(),
                    MetaData.from(fact.metadata()).and(EventMetadata.TENANT_ID, tenant.toString())));
        }
        log.publish(messages);
    }

    private Map<String, Long> lastNumbers(List<LogPlace> places) {
        Map<String, Long> last = new HashMap<>();
        places.forEach(place -> last.put(place.aggregateId(), -1L));
        jdbc.sql(
                        "SELECT aggregate_id, max(sequence) FROM eventlog.events WHERE aggregate_id = ANY (?) GROUP BY aggregate_id")
                .param(last.keySet().toArray(String[]::new))
                .query((row, number) -> last.put(row.getString(1), row.getLong(2)))
                .list();
        return last;
    }
}
