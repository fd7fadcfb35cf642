package io.aegira.kernel.roster;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take a shift off the roster. Answers the event's id.
 *
 * @param subject who logged in
 * @param eventId of the event that says so
 * @param reason in the clear; sealed before anything is stored
 */
public record TakeShiftOff(
        TenantId tenantId,
        String subject,
        UUID eventId,
        ShiftId shiftId,
        WorkerId workerId,
        @Nullable String reason) implements Command {
    /** Not a word of why. */
    @Override
    public String toString() {
        return "TakeShiftOff[" + shiftId + "]";
    }
}
