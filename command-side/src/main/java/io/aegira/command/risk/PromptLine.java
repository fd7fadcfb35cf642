package io.aegira.command.risk;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as the reconciler sees it.
 *
 * @param shiftId absent while the shift is off
 * @param missedId the recorded miss of this very window
 * @param settledAs the state when it last became a miss or ceased to be one
 * @param standing its roster's last word
 * @param availability the worker's status at {@code closesAt}, and who said so
 */
record PromptLine(
        UUID promptId,
        @Nullable UUID shiftId,
        Instant closesAt,
        boolean withdrawn,
        @Nullable UUID missedId,
        PromptStatus settledAs,
        Cause standing,
        AvailabilityStatus availability,
        @Nullable Cause availabilitySaidBy) {
    PromptLine withMiss(UUID recorded) {
        return new PromptLine(
                promptId,
                shiftId,
                closesAt,
                withdrawn,
                recorded,
                settledAs,
                standing,
                availability,
                availabilitySaidBy);
    }
}
