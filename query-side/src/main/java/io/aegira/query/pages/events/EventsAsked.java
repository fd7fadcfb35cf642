package io.aegira.query.pages.events;

import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.platform.web.Problem;
import io.aegira.query.activity.EventCategory;
import io.aegira.query.activity.EventPosition;
import io.aegira.query.pages.LogPlace;
import io.aegira.query.pages.QueryString;
import io.aegira.query.pages.WrittenDay;
import io.aegira.query.platform.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked at, as it stands in the address. What is empty does not limit.
 *
 * @param what a category, or a type by its logical name
 * @param subject an id
 * @param from the first day, {@code to} the last one
 * @param before where the page begins: a time and an id
 */
public record EventsAsked(String what, String subject, String from, String to, String before) {
    List<String> types() {
        if (what.isBlank()) {
            return EventCategory.allButAudit();
        }
        return EventTypes.named(what) == null ? category().types() : List.of(what);
    }

    private EventCategory category() {
        return Arrays.stream(EventCategory.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(what))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("what", "must be a category or a type of events"));
    }

    /** Spaces come along where an id was copied from somewhere. */
    @Nullable
    UUID about() {
        try {
            return subject.isBlank() ? null : UUID.fromString(subject.strip());
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid("subject", "must be an id such as 2f1c1e9a-7a0a-4c55-b6c5-0d6b3a5a1f10");
        }
    }

    Period happened(ZoneId zone) {
        return Period.of(beginning("from", from, 0, zone), beginning("to", to, 1, zone));
    }

    private static @Nullable OffsetDateTime beginning(String field, String day, int daysLater, ZoneId zone) {
        if (day.isBlank()) {
            return null;
        }
        LocalDate written = WrittenDay.of(field, day).plusDays(daysLater);
        return written.atStartOfDay(zone).toOffsetDateTime();
    }

    @Nullable
    EventPosition position() {
        LogPlace written = LogPlace.written("before", before);
        return written == null ? null : new EventPosition(written.time(), written.id());
    }

    EventsAsked before(@Nullable EventPosition position) {
        String place = position == null ? "" : new LogPlace(position.eventTime(), position.eventId()).text();
        return new EventsAsked(what, subject, from, to, place);
    }

    public boolean isLimited() {
        return !(what + subject + from + to).isBlank();
    }

    /** A query string of the page. */
    String link() {
        return QueryString.of("what", what, "subject", subject, "from", from, "to", to, "before", before);
    }
}
