package io.aegira.kernel.checkin;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.roster.ShiftId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The ids that follow from a shift; clients may compute them too. */
public final class PromptIds {
    private PromptIds() {}

    /** {@code UUIDv5(shift_id, kind)}. */
    public static PromptId promptId(ShiftId shiftId, String kind) {
        return PromptId.of(Uuid5.of(shiftId.value(), kind));
    }

    /** {@code UUIDv5(prompt_id, closes_at as UTC seconds)}, such as {@code 2026-02-12T06:05:00Z}. */
    public static UUID missedId(PromptId promptId, Instant closesAt) {
        return Uuid5.of(
                promptId.value(), closesAt.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
