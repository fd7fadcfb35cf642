package io.aegira.kernel.eventlog;

import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.roster.ShiftEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** An event message as a row of the log: who caused it stands in columns of its own. */
record EventRow(
        DomainEventMessage<?> message,
        DomainEvent event,
        UUID tenantId,
        @Nullable UUID workerId,
        String actorType,
        String actorId,
        String source,
        @Nullable String sourceEventId,
        Map<String, Object> metadata) {

    private static final Set<String> IN_COLUMNS = Set.of(
            EventMetadata.TENANT_ID,
            EventMetadata.ACTOR_TYPE,
            EventMetadata.ACTOR_ID,
            EventMetadata.SOURCE,
            EventMetadata.SOURCE_EVENT_ID,
            EventMetadata.TAKEN_IN_EVENT_ID,
            StoredForm.KEY,
            EventLogEngine.GLOBAL_INDEX);
    private static final Set<String> OF_THE_ENVELOPE =
            Set.of(EventMetadata.CONTENT_MAC, EventMetadata.RECEIVED_AT, EventMetadata.SEALED);

    /** @throws IllegalArgumentException for a message without a tenant, or one that is no fact of an aggregate */
    static EventRow of(Object candidate) {
        if (!(candidate instanceof DomainEventMessage<?> message)
                || !(message.getPayload() instanceof DomainEvent event)) {
            throw new IllegalArgumentException("only facts of aggregates go into the log");
        }
        MetaData given = message.getMetaData();
        Object tenant = given.get(EventMetadata.TENANT_ID);
        if (tenant == null) {
            throw new IllegalArgumentException("a message without a tenant is refused");
        }
        UUID worker = event instanceof WorkerEvent about ? about.workerId().value() : null;
        Object takenIn = given.get(EventMetadata.TAKEN_IN_EVENT_ID);
        boolean asSent = takenIn == null
                ? given.containsKey(EventMetadata.ACTOR_TYPE)
                : event.eventId().toString().equals(takenIn);
        return new EventRow(
                message,
                event,
                UUID.fromString(tenant.toString()),
                worker,
                asSent ? text(given, EventMetadata.ACTOR_TYPE) : "system",
                asSent ? text(given, EventMetadata.ACTOR_ID) : EventMetadata.DERIVED,
                asSent ? text(given, EventMetadata.SOURCE) : EventMetadata.DERIVED,
                asSent ? (String) given.get(EventMetadata.SOURCE_EVENT_ID) : null,
                asSent ? kept(given) : derived(given, takenIn));
    }

    /** Whether it tells whose a shift or a prompt is of which something was said before. */
    boolean saysAgainWhoseItIs() {
        boolean saysWhose =
                event instanceof ShiftEvent || event instanceof PromptScheduled || event instanceof PromptRescheduled;
        return saysWhose && message.getSequenceNumber() > 0;
    }

    private static String text(MetaData metadata, String key) {
        Object value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("a taken-in event needs " + key);
        }
        return value.toString();
    }

    private static Map<String, Object> kept(MetaData given) {
        Map<String, Object> kept = new LinkedHashMap<>(given);
        kept.keySet().removeAll(IN_COLUMNS);
        return kept;
    }

    /** What is derived from a taken-in event names it as its cause and drops what only the sender could say. */
    private static Map<String, Object> derived(MetaData given, @Nullable Object takenIn) {
        Map<String, Object> kept = kept(given);
        kept.keySet().removeAll(OF_THE_ENVELOPE);
        if (takenIn != null) {
            kept.put(EventMetadata.CAUSATION_ID, takenIn);
            kept.putIfAbsent(EventMetadata.CORRELATION_ID, takenIn);
        }
        return kept;
    }
}
