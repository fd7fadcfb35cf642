package io.aegira.query.pages.events;

import io.aegira.query.activity.ConnectedEvent;
import io.aegira.query.activity.ConnectedEvent.Connection;
import io.aegira.query.activity.ConnectedEvent.Why;
import io.aegira.query.activity.EventView;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.events.EventShown.Group;
import io.aegira.query.pages.events.EventShown.Value;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays an event out. @param person whom it is about, as far as there is a page of them */
record EventLayout(ConnectedEvent found, @Nullable PersonView person, ZoneId zone) {
    EventShown event() {
        EventView event = found.event();
        return new EventShown(
                new EventLines(zone).of(event),
                event.eventType(),
                envelope(event),
                PayloadTable.of(event.payload()),
                person == null ? null : then(event, person),
                person == null ? null : "?subject=" + person.workerId(),
                groups(found.causes(), EventLayout::cause),
                groups(found.effects(), EventLayout::effect),
                found.moreEffects(),
                event.acknowledgedAt() == null ? null : Moment.at(event.acknowledgedAt(), zone));
    }

    /** What had happened by then, as it was known once this was stored. */
    private static String then(EventView event, PersonView person) {
        ZoneId there = ZoneId.of(person.timezone());
        return "/people/" + person.workerId() + "?as_of="
                + local(event.eventTime().toInstant(), there) + "&known_at=" + local(event.ingestedAt(), there);
    }

    private static LocalDateTime local(Instant time, ZoneId zone) {
        return LocalDateTime.ofInstant(time, zone).truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<Value> envelope(EventView event) {
        List<Value> values = new ArrayList<>();
        put(values, "event_id", event.eventId());
        put(values, "event_type", event.eventType());
        put(values, "event_time", event.eventTime());
        put(values, "ingested_at", event.ingestedAt());
        put(values, "actor", event.actor().type() + " " + event.actor().id());
        put(values, "source", event.source());
        put(values, "source_event_id", event.sourceEventId());
        put(values, "schema_version", event.schemaVersion());
        put(values, "correlation_id", event.correlationId());
        put(values, "causation_id", event.causationId());
        put(values, "worker_id", event.workerId());
        return values;
    }

    private static void put(List<Value> values, String name, @Nullable Object value) {
        if (value != null) {
            values.add(new Value(name, value.toString()));
        }
    }

    private List<Group> groups(List<Connection> connections, Function<Why, String> words) {
        EventLines lines = new EventLines(zone);
        List<Group> groups = new ArrayList<>();
        for (Why why : Why.values()) {
            List<EventsShown.Line> of = connections.stream()
                    .filter(one -> one.why() == why)
                    .map(one -> lines.of(one.event()))
                    .toList();
            if (!of.isEmpty()) {
                groups.add(new Group(words.apply(why), of));
            }
        }
        return groups;
    }

    private static String cause(Why why) {
        return switch (why) {
            case CAUSED -> "Happened because of";
            case CITES -> "Rests on";
            case COMPARES -> "Compared with, as what was usual";
            case REPLACES -> "Stands in the place of";
        };
    }

    private static String effect(Why why) {
        return switch (why) {
            case CAUSED -> "Because of it";
            case CITES -> "Rests on it";
            case COMPARES -> "Compared with it, as part of what was usual";
            case REPLACES -> "Stands in its place now";
        };
    }
}
