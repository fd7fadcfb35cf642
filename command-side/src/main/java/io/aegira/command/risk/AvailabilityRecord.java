package io.aegira.command.risk;

import io.aegira.kernel.availability.AvailabilityStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said about a worker's availability, the last word first. Nothing said means available. */
record AvailabilityRecord(List<AvailabilityLine> lastWordFirst) {
    @Nullable
    AvailabilityLine covering(Instant instant) {
        for (AvailabilityLine line : lastWordFirst) {
            if (line.covers(instant)) {
                return line;
            }
        }
        return null;
    }

    AvailabilityStatus at(Instant instant) {
        AvailabilityLine line = covering(instant);
        return line == null ? AvailabilityStatus.AVAILABLE : line.status();
    }
}
