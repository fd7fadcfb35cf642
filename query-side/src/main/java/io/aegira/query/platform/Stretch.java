package io.aegira.query.platform;

import io.aegira.platform.web.PageRequest;
import java.time.Instant;
import java.util.UUID;

/**
 * Which part of a list ordered by a time and an id is asked for: so many after this one. What comes before never has to be read again.
 *
 * @param fetch one more than will be shown, which tells whether there is more
 */
public record Stretch(Instant afterTime, UUID afterId, int fetch) {
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
    private static final UUID NO_ID = new UUID(0, 0);

    /**
     * From where the request says.
     *
     * @param request whose cursor, if any, holds a time and an id
     */
    public static Stretch of(PageRequest request) {
        return request.cursor()
                .map(cursor -> new Stretch(cursor.time(0), cursor.id(1), request.fetch()))
                .orElseGet(() -> first(request.fetch()));
    }

    /** From the beginning. */
    public static Stretch first(int fetch) {
        return new Stretch(BEGINNING, NO_ID, fetch);
    }
}
