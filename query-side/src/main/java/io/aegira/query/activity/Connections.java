package io.aegira.query.activity;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.activity.ConnectedEvent.Connection;
import io.aegira.query.activity.ConnectedEvent.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what an event rests on and what rests on it, among the events of the same worker and those that it names by their own id. */
@Component
@RequiredArgsConstructor
class Connections {
    private static final int EFFECTS_TOLD = 60;

    private static final String CAUSES = "SELECT " + LoggedEvents.COLUMNS + " FROM eventlog.events e"
            + LoggedEvents.RECEIPTS
            + "WHERE e.tenant_id = infra.tenant() AND e.event_id <> :event AND (e.event_id = ANY (:causes)"
            + " OR e.worker_id = :worker AND (" + brought() + ")) ORDER BY e.global_index";

    private static final String EFFECTS = "SELECT " + LoggedEvents.COLUMNS + """
            , CASE WHEN e.metadata ->> 'causation_id' = :id OR e.payload ->> 'cause_event_id' = :id THEN 'CAUSED'
                   WHEN e.payload ->> 'supersedes' = :own THEN 'REPLACES'
                   WHEN jsonb_exists(e.payload -> 'baseline' -> 'response_ids', :own) THEN 'COMPARES' ELSE 'CITES' END AS why
            FROM eventlog.events e""" + LoggedEvents.RECEIPTS + """
            WHERE e.tenant_id = infra.tenant() AND e.worker_id = :worker AND e.event_id <> :event
              AND (e.metadata ->> 'causation_id' = :id OR e.payload ->> 'cause_event_id' = :id OR e.payload ->> 'supersedes' = :own
                   OR jsonb_exists(e.payload -> 'signal_ids', :own) OR jsonb_exists(e.payload -> 'baseline' -> 'response_ids', :own) OR\s"""
            + named() + ") ORDER BY e.global_index LIMIT " + (EFFECTS_TOLD + 1);

    private final JdbcClient jdbc;
    private final LoggedEvents rows;

    ConnectedEvent of(FindEvent question, EventView event) {
        List<Connection> effects = effects(question, event);
        return new ConnectedEvent(
                event,
                causes(question, event),
                effects.stream().limit(EFFECTS_TOLD).toList(),
                effects.size() > EFFECTS_TOLD);
    }

    private List<Connection> causes(FindEvent question, EventView event) {
        Map<String, Why> cited = Citations.of(event);
        UUID[] causes = causesOf(event).toArray(UUID[]::new);
        return jdbc
                .sql(CAUSES)
                .param("reader", question.reader())
                .param("event", event.eventId())
                .param("causes", causes)
                .param("worker", worker(event))
                .param("cited", cited.keySet().toArray(String[]::new))
                .query(rows.of(question.sight().tenantId()))
                .list()
                .stream()
                .map(other -> new Connection(
                        cited.getOrDefault(Objects.requireNonNullElse(Citations.own(other), ""), Why.CAUSED), other))
                .toList();
    }

    private List<Connection> effects(FindEvent question, EventView event) {
        if (event.workerId() == null) {
            return List.of();
        }
        String own = Citations.own(event);
        return jdbc.sql(EFFECTS)
                .param("reader", question.reader())
                .param("event", event.eventId())
                .param("id", event.eventId().toString())
                .param("own", own == null ? "" : own)
                .param("worker", worker(event))
                .query((row, number) -> new Connection(
                        Why.valueOf(row.getString("why")),
                        Objects.requireNonNull(
                                rows.of(question.sight().tenantId()).mapRow(row, number))))
                .list();
    }

    private static List<UUID> causesOf(EventView event) {
        List<UUID> causes = new ArrayList<>();
        Stream.of(event.causationId(), event.correlationId(), event.payload().get("cause_event_id"))
                .forEach(id -> id(id).forEach(causes::add));
        return causes;
    }

    /** A sender's correlation may be any text. */
    private static Stream<UUID> id(@Nullable Object text) {
        try {
            return text instanceof String id ? Stream.of(UUID.fromString(id)) : Stream.empty();
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }

    private static UUID worker(EventView event) {
        WorkerId worker = event.workerId();
        return worker == null ? new UUID(0, 0) : worker.value();
    }

    private static String brought() {
        return Citations.BRINGS.entrySet().stream()
                .map(one -> "e.event_type = '" + one.getKey() + "' AND e.payload ->> '" + one.getValue()
                        + "' = ANY (:cited)")
                .collect(Collectors.joining(" OR "));
    }

    private static String named() {
        return Citations.BRINGS.values().stream()
                .map(field -> "e.payload ->> '" + field + "' = :own")
                .collect(Collectors.joining(" OR "));
    }
}
