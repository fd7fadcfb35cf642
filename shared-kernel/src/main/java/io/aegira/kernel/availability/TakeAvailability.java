package io.aegira.kernel.availability;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take down when somebody is away, or there after all. Answers the event's id.
 *
 * @param subject who logged in
 * @param eventId of the event that says so
 * @param effectiveTo still included; absent: open-ended
 * @param reason in the clear; sealed before anything is stored
 */
public record TakeAvailability(
        TenantId tenantId,
        String subject,
        UUID eventId,
        WorkerId workerId,
        AvailabilityStatus status,
        OffsetDateTime effectiveFrom,
        @Nullable OffsetDateTime effectiveTo,
        @Nullable String reason)
        implements Command {
    /** Not a word of why. */
    @Override
    public String toString() {
        return "TakeAvailability[" + eventId + "]";
    }
}
