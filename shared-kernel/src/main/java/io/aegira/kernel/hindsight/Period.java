package io.aegira.kernel.hindsight;

import java.time.Instant;

/** Event time from…to, the end not included. */
public record Period(Instant from, Instant to) {
    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
