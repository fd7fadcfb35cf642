package io.aegira.kernel.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A worker's prompts in the order in which their windows close; one whose window is not known is none of them. */
final class Windows {
    private final List<PromptWindow> inOrder;

    Windows(List<PromptFact> prompts, List<ResponseFact> responses) {
        Map<UUID, Instant> earliestAnswer = new HashMap<>();
        for (ResponseFact response : responses) {
            UUID promptId = response.promptId();
            if (promptId != null) {
                earliestAnswer.merge(promptId, response.submittedAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        inOrder = prompts.stream()
                .filter(prompt -> prompt.closesAt() != null)
                .map(prompt -> window(prompt, earliestAnswer))
                .sorted(PromptWindow.IN_ORDER)
                .toList();
    }

    List<PromptWindow> from(Instant t) {
        return inOrder.subList(InOrder.firstFrom(t, inOrder, PromptWindow::closesAt), inOrder.size());
    }

    /** t − days &lt; closes_at ≤ t. */
    List<PromptWindow> closedWithin(int days, Instant t) {
        return inOrder.subList(closedBy(t.minus(Duration.ofDays(days))), closedBy(t));
    }

    MissedCount missedWithin(int days, Instant t) {
        int missed = 0;
        int completed = 0;
        for (PromptWindow window : closedWithin(days, t)) {
            switch (window.stateAt(t)) {
                case MISSED -> missed++;
                case COMPLETED -> completed++;
                case EXCUSED, OPEN -> {}
            }
        }
        return new MissedCount(missed, missed + completed);
    }

    /** Newest first: misses until the first completed one; excused ones neither count nor end it. */
    int missStreak(Instant t) {
        int streak = 0;
        for (int i = closedBy(t) - 1; i >= 0; i--) {
            WindowState state = inOrder.get(i).stateAt(t);
            if (state == WindowState.COMPLETED) {
                break;
            }
            if (state == WindowState.MISSED) {
                streak++;
            }
        }
        return streak;
    }

    private int closedBy(Instant t) {
        return InOrder.firstAfter(t, inOrder, PromptWindow::closesAt);
    }

    private static PromptWindow window(PromptFact prompt, Map<UUID, Instant> earliestAnswer) {
        Instant closesAt = Objects.requireNonNull(prompt.closesAt());
        return new PromptWindow(
                prompt, closesAt, earliestAnswer.get(prompt.promptId()), prompt.promptId() + " " + closesAt);
    }
}
