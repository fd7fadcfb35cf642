package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which prompts are there? In the order in which their windows close.
 *
 * @param answers whose answers the asker may see
 * @param closing when the window closes
 * @param known absent: as things stand
 */
public record ListPrompts(
        Sight sight,
        Sight answers,
        @Nullable WorkerId workerId,
        @Nullable PromptStatus state,
        Period closing,
        Stretch stretch,
        @Nullable AsKnown known)
        implements Question<List<PromptShown>> {
    /** As things stand. */
    public ListPrompts(
            Sight sight,
            Sight answers,
            @Nullable WorkerId workerId,
            @Nullable PromptStatus state,
            Period closing,
            Stretch stretch) {
        this(sight, answers, workerId, state, closing, stretch, null);
    }

    public ListPrompts asKnown(@Nullable AsKnown then) {
        return new ListPrompts(sight, answers, workerId, state, closing, stretch, then);
    }
}
