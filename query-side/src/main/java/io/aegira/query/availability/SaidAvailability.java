package io.aegira.query.availability;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was said of a worker's availability. @param to still included; absent: open-ended */
public record SaidAvailability(
        WorkerId workerId,
        AvailabilityStatus status,
        Instant from,
        @Nullable Instant to) {
    public boolean covers(Instant at) {
        return !from.isAfter(at) && (to == null || !to.isBefore(at));
    }
}
