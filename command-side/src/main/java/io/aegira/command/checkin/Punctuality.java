package io.aegira.command.checkin;

import io.aegira.kernel.checkin.PromptCommand.SubmitResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Whether an answer came in time, as known when it is stored. Unknown while its shift is. */
record Punctuality(@Nullable Boolean isLate, @Nullable Long lateBySeconds) {
    static Punctuality of(SubmitResponse command, @Nullable Schedule schedule) {
        return command.knownThen() == null
                ? of(command.submittedAt(), schedule)
                : new Punctuality(
                        command.knownThen().isLate(), command.knownThen().lateBySeconds());
    }

    private static Punctuality of(OffsetDateTime submittedAt, @Nullable Schedule schedule) {
        if (schedule == null) {
            return new Punctuality(null, null);
        }
        Duration late = Duration.between(schedule.closesAt(), submittedAt.toInstant());
        return late.isPositive() ? new Punctuality(true, late.toSeconds()) : new Punctuality(false, 0L);
    }
}
