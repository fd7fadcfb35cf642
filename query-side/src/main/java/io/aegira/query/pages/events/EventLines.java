package io.aegira.query.pages.events;

import io.aegira.query.activity.EventView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.events.EventsShown.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Events as lines, times in the organisation's zone. */
record EventLines(ZoneId zone) {
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    Line of(EventView event) {
        Instant happened = event.eventTime().toInstant();
        boolean late = Duration.between(happened, event.ingestedAt()).compareTo(AT_ONCE) > 0;
        return new Line(
                event.eventId().toString(),
                event.category().name().toLowerCase(Locale.ROOT),
                EventInWords.type(event.eventType()),
                EventInWords.note(event),
                event.workerId() == null ? "" : Words.name(null, event.workerId()),
                Moment.at(happened, zone),
                late ? Moment.at(event.ingestedAt(), zone) : null,
                receipt(event));
    }

    private static String receipt(EventView event) {
        return event.acknowledgedAt() != null ? "acknowledged" : event.readAt() != null ? "read" : "";
    }
}
