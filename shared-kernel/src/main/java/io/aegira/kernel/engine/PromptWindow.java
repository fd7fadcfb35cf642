package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One prompt's present window and its earliest answer.
 *
 * @param answeredAt absent: nobody has answered
 * @param text id and closing, as they enter the hash of an evaluation's inputs
 */
record PromptWindow(
        PromptFact prompt, Instant closesAt, @Nullable Instant answeredAt, String text) {
    static final Comparator<PromptWindow> IN_ORDER = Comparator.comparing(PromptWindow::closesAt)
            .thenComparing(window -> window.prompt().promptId(), InOrder.IDS);

    /** As of event time {@code t}: an answer counts from its submission on. */
    WindowState stateAt(Instant t) {
        if (answeredAt != null && !answeredAt.isAfter(t)) {
            return WindowState.COMPLETED;
        }
        if (prompt.excusedWithoutAnswer()) {
            return WindowState.EXCUSED;
        }
        return prompt.missedId() != null && !closesAt.isAfter(t) ? WindowState.MISSED : WindowState.OPEN;
    }

    /** The miss to evaluate; absent when the window was answered in time, is excused, or no miss of it is recorded. */
    @Nullable
    UUID missed() {
        return stateAt(closesAt) == WindowState.MISSED ? prompt.missedId() : null;
    }
}
