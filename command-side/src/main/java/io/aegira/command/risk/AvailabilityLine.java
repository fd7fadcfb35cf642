package io.aegira.command.risk;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One word about availability, from…to, both inclusive. */
record AvailabilityLine(
        AvailabilityStatus status, Instant from, @Nullable Instant to, Cause cause) {
    boolean covers(Instant instant) {
        return !instant.isBefore(from) && (to == null || !instant.isAfter(to));
    }
}
