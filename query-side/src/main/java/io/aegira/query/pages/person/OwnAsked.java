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
 * @param isHeard whether somebody was asked for a moment ago
 */
record OwnAsked(
        @Nullable LocalDate until, int days, @Nullable String sent, boolean isHeard) {
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
