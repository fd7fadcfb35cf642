package io.aegira.command.ingestion;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events of a batch the log holds already, by either dedupe key, those of the same batch included. */
final class KnownEvents {
    private final Map<UUID, String> byEventId = new HashMap<>();
    private final Map<SourceKey, Stored> bySource = new HashMap<>();
    private final Function<Envelope, List<SourceKey>> keys;

    private KnownEvents(Function<Envelope, List<SourceKey>> keys) {
        this.keys = keys;
    }

    /** Looks the whole batch up in one statement. @param keys under which the log may hold an event of a source */
    static KnownEvents among(
            JdbcClient jdbc, TenantId tenant, List<Incoming> batch, Function<Envelope, List<SourceKey>> keys) {
        Map<Envelope, List<SourceKey>> once = new IdentityHashMap<>();
        KnownEvents known = new KnownEvents(envelope -> once.computeIfAbsent(envelope, keys));
        List<String> sources = new ArrayList<>();
        List<String> sourceEventIds = new ArrayList<>();
        for (Incoming incoming : batch) {
            for (SourceKey key : known.keys.apply(incoming.envelope())) {
                sources.add(key.source());
                sourceEventIds.add(key.sourceEventId());
            }
        }
        jdbc.sql("""
                        SELECT event_id, source, source_event_id, metadata ->> 'content_mac' FROM eventlog.events
                        WHERE tenant_id = :tenant AND event_id = ANY (:ids)
                        UNION ALL
                        SELECT e.event_id, e.source, e.source_event_id, e.metadata ->> 'content_mac'
                        FROM unnest(:sources::text[], :sourceEventIds::text[]) AS k (source, source_event_id)
                        JOIN eventlog.events e ON e.tenant_id = :tenant AND e.source = k.source AND e.source_event_id = k.source_event_id""")
                .param("tenant", tenant.value())
                .param(
                        "ids",
                        batch.stream()
                                .map(incoming -> incoming.envelope().eventId())
                                .toArray(UUID[]::new))
                .param("sources", sources.toArray(String[]::new))
                .param("sourceEventIds", sourceEventIds.toArray(String[]::new))
                .query((row, number) -> {
                    known.add(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4));
                    return number;
                })
                .list();
        return known;
    }

    void add(Incoming incoming, String mac) {
        Envelope envelope = incoming.envelope();
        byEventId.put(envelope.eventId(), mac);
        keys.apply(envelope).forEach(key -> bySource.put(key, new Stored(envelope.eventId(), mac)));
    }

    /**
     * Under which id it is known with the same content; empty: it is not. Under the key of its source it may come with a new id each time.
     *
     * @param macAs what tells its content under an id, its own or another
     * @throws Problem 409 when a key is taken by other content
     */
    Optional<UUID> holds(Incoming incoming, Function<UUID, String> macAs) {
        Envelope envelope = incoming.envelope();
        String same = byEventId.get(envelope.eventId());
        Stored sameSource = keys.apply(envelope).stream()
                .map(bySource::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (same != null && !same.equals(macAs.apply(envelope.eventId()))) {
            throw conflict("event_id");
        }
        if (sameSource != null && !sameSource.mac().equals(macAs.apply(sameSource.eventId()))) {
            throw conflict(EventMetadata.SOURCE_EVENT_ID);
        }
        return same != null
                ? Optional.of(envelope.eventId())
                : Optional.ofNullable(sameSource).map(Stored::eventId);
    }

    private void add(UUID eventId, String source, @Nullable String sourceEventId, @Nullable String mac) {
        String content = Objects.requireNonNullElse(mac, "");
        byEventId.put(eventId, content);
        if (sourceEventId != null) {
            bySource.put(new SourceKey(source, sourceEventId), new Stored(eventId, content));
        }
    }

    static Problem conflict(String field) {
        return new Problem(
                409,
                "Conflict",
                field + ": an event with this key and other content is stored.",
                List.of(new Problem.FieldError(field, "is taken by an event with other content")));
    }

    private record Stored(UUID eventId, String mac) {}
}
