package io.aegira.command.roster;

import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.organisation.CheckInPolicy;
import java.time.Duration;
import java.time.Instant;

/** Where a policy's windows lie. Instants and elapsed time only, so a clock change inside a shift moves nothing. */
final class Windows {
    private Windows() {}

    static Window of(CheckInPolicy.Entry entry, Instant start, Instant end) {
        Instant anchor = switch (entry.anchor()) {
            case START -> start;
            case MIDPOINT -> start.plus(Duration.between(start, end).dividedBy(2));
            case END -> end;
        };
        return new Window(anchor.plus(entry.opens()), anchor.plus(entry.closes()));
    }
}
