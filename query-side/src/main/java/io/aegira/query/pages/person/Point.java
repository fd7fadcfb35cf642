package io.aegira.query.pages.person;

import io.aegira.query.pages.Moment;
import io.aegira.query.platform.AsKnown;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where in time a page is looked at from: what was true at one point, as it was known at another. Times are those of the person's place,
 * to the second, that second included.
 *
 * @param asOf absent, like {@code knownAt}: not limited
 */
record Point(@Nullable LocalDateTime asOf, @Nullable LocalDateTime knownAt, ZoneId zone) {
    private static final Duration REST_OF_THE_SECOND = Duration.ofNanos(999_999_000);

    static Point now(ZoneId zone) {
        return new Point(null, null, zone);
    }

    /** Absent: as things stand. */
    @Nullable
    AsKnown known() {
        return AsKnown.of(end(asOf), end(knownAt));
    }

    /** To be put behind a query string of the page, so that the next one is looked at from here too. */
    String link() {
        return (asOf == null ? "" : "&as_of=" + asOf) + (knownAt == null ? "" : "&known_at=" + knownAt);
    }

    Head.Seen seen() {
        return new Head.Seen(
                asOf == null ? "" : asOf.toString(),
                knownAt == null ? "" : knownAt.toString(),
                moment(asOf),
                moment(knownAt));
    }

    private @Nullable Moment moment(@Nullable LocalDateTime time) {
        return time == null ? null : Moment.at(time.atZone(zone).toInstant(), zone);
    }

    private @Nullable OffsetDateTime end(@Nullable LocalDateTime time) {
        return time == null
                ? null
                : time.atZone(zone).toOffsetDateTime().withNano(0).plus(REST_OF_THE_SECOND);
    }
}
