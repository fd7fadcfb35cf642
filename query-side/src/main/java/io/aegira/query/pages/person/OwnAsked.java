package io.aegira.query.pages.person;

import io.aegira.kernel.checkin.PromptId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the own page is asked for.
 *
 * @param until absent: the last day of the history
 * @param sent what was sent a moment ago: a prompt's id, or anything else for a check-in that nobody asked for; absent for nothing
 */
record OwnAsked(
        @Nullable LocalDate until, int days, @Nullable String sent) {
    @Nullable
    PromptId sentPrompt() {
        try {
            return sent == null ? null : PromptId.of(UUID.fromString(sent));
        } catch (IllegalArgumentException unasked) {
            return null;
        }
    }

    boolean isThanked() {
        return sent != null;
    }
}
