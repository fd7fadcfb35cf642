package io.aegira.query.pages.checkin;

import io.aegira.query.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in to be answered.
 *
 * @param worker whose answers these are: what a device keeps is sent for nobody else
 * @param action where it is sent
 * @param closes absent where nobody asked
 * @param again whether it was answered before
 * @param problems what stands against it and belongs to no question
 * @param noteProblem empty for nothing
 */
public record CheckInForm(
        String worker,
        String action,
        String name,
        @Nullable Moment closes,
        boolean late,
        boolean again,
        String responseId,
        String formId,
        List<QuestionShown> questions,
        String note,
        String noteProblem,
        List<String> problems) {}
