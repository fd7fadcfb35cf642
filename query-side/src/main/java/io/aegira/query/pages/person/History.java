package io.aegira.query.pages.person;

import io.aegira.query.checkin.HistorySpanView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How far back and how near a person's check-ins reach. @param last today for who has none yet */
record History(@Nullable LocalDate first, LocalDate last) {
    static History of(HistorySpanView span, Instant now, ZoneId zone) {
        return new History(
                span.first() == null ? null : LocalDate.ofInstant(span.first(), zone),
                LocalDate.ofInstant(span.last() == null ? now : span.last(), zone));
    }

    /** The ways from a stretch of time to others. */
    Head.Ways ways(Stay stay, Point point) {
        LocalDate earlier = stay.first().minusDays(1);
        LocalDate later = stay.last().plusDays(stay.days());
        LocalDate latest = later.isAfter(last) ? last : later;
        return new Head.Ways(
                stay.days(),
                stay.first().toString(),
                link(stay.last(), Stay.SHORT, point),
                link(stay.last(), Stay.LONG, point),
                first == null || earlier.isBefore(first) ? null : link(earlier, stay.days(), point),
                stay.last().isBefore(last) ? link(latest, stay.days(), point) : null,
                stay.last().toString());
    }

    private static String link(LocalDate until, int days, Point point) {
        return "?until=" + until + "&days=" + days + point.link();
    }
}
