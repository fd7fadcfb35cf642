package io.aegira.query.pages;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.organisation.NextActions;
import io.aegira.kernel.organisation.Occasion;
import io.aegira.query.organisation.settings.FindNextActions;
import io.aegira.query.organisation.settings.NextActionsView;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next best action as the tenant wants it: one for who may not know why, several for who may. */
public record NextSteps(NextActions actions) {
    public static final NextSteps BUILT_IN = new NextSteps(NextActions.BUILT_IN);

    private static final int LONG = 14;

    /** @param at as it held then; absent: as it holds */
    public static NextSteps ask(Questions questions, Sight sight, @Nullable Instant at) {
        return new NextSteps(questions
                .one(new FindNextActions(sight, at), NextActionsView.class)
                .actions());
    }

    /** About somebody who is not flagged and missed a check-in. */
    public String afterMiss() {
        return actions.on(Occasion.MISSED);
    }

    /**
     * For a supervisor. Says nothing about why.
     *
     * @param days since the episode opened
     * @param missedToday whether a check-in was missed on the day
     * @param expectedToday whether any check-in was expected on the day
     */
    public String talk(long days, boolean missedToday, boolean expectedToday) {
        return actions.on(occasion(days, missedToday, expectedToday));
    }

    public String of(EpisodeSeverity severity, OpenedBy openedBy) {
        return actions.on(Occasion.of(severity, openedBy));
    }

    private static Occasion occasion(long days, boolean missedToday, boolean expectedToday) {
        if (missedToday) {
            return Occasion.TALK_AFTER_MISS;
        }
        if (!expectedToday) {
            return Occasion.TALK_ON_RETURN;
        }
        return days >= LONG ? Occasion.TALK_AGAIN : Occasion.TALK;
    }
}
