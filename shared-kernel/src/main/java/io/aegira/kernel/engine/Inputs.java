package io.aegira.kernel.engine;

import io.aegira.kernel.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of all that one decision rests on, a line per fact. Its hash tells whether a decision taken again
 * rests on the same; the order in which facts arrived does not show in it.
 */
final class Inputs {
    private final StringBuilder text = new StringBuilder(4096);

    private Inputs() {}

    static String sha256(WorkerHistory history, Moment moment, LookBack past, boolean available, Versions versions) {
        Inputs inputs = new Inputs();
        inputs.line("versions", versions.joined());
        inputs.line(moment.kind(), moment.sourceId(), moment.promptId(), moment.at());
        inputs.line("available", available);
        inputs.answers(moment, past);
        inputs.windows(history.windows(), moment.at());
        inputs.shift(history.shiftContext(moment));
        return Sha256.hex(inputs.text.toString());
    }

    private void answers(Moment moment, LookBack past) {
        ScoredResponse response = moment.response();
        if (response == null) {
            return;
        }
        line("form", response.fact().form().formId());
        for (FormQuestion question : response.fact().form().questions()) {
            line("answer", question.key(), response.fact().answers().get(question.key()));
        }
        for (ScoredResponse earlier : past.past()) {
            line("past", earlier.text());
        }
    }

    private void windows(Windows windows, Instant at) {
        for (PromptWindow window : windows.closedWithin(28, at)) {
            WindowState state = window.stateAt(at);
            if (state == WindowState.MISSED || state == WindowState.COMPLETED) {
                line("window", window.text(), state);
            }
        }
        line("miss_streak", windows.missStreak(at));
    }

    private void shift(@Nullable ShiftContext context) {
        if (context == null) {
            line("shift", "none");
            return;
        }
        ShiftFact shift = context.shift();
        line("shift", shift.shiftId(), shift.start(), shift.end(), shift.zone());
        line("days in a row", context.consecutiveDays());
        line("previous end", context.previousEnd());
    }

    private void line(@Nullable Object... parts) {
        for (Object part : parts) {
            text.append(part).append(' ');
        }
        text.append('\n');
    }
}
