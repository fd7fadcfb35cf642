package io.aegira.query.platform;

import io.aegira.platform.web.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Event time from…to, the end not included. */
public record Period(Instant from, Instant to) {
    private static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * What is left out does not limit.
     *
     * @throws Problem 400 when the end is not after the beginning
     */
    public static Period of(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        Period period = new Period(from == null ? ALWAYS : from.toInstant(), to == null ? FOREVER : to.toInstant());
        if (!period.to.isAfter(period.from)) {
            throw Problem.invalid("to", "must be after from");
        }
        return period;
    }
}
