package io.aegira.query.pages;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;

/** The next best action in words: one for who may not know why, several for who may. */
public final class NextSteps {
    private static final int LONG = 14;

    /** Without blame. */
    public static final String ASK_IF_ALL_IS_WELL =
            "Ask whether all is well. A missed check-in has many harmless reasons.";

    private NextSteps() {}

    /**
     * For a supervisor. Says nothing about why.
     *
     * @param days since the episode opened
     * @param missedToday whether a check-in was missed on the day
     * @param expectedToday whether any check-in was expected on the day
     */
    public static String talk(long days, boolean missedToday, boolean expectedToday) {
        if (missedToday) {
            return "Look in on them today: they did not answer. Ask first whether all is well.";
        }
        if (!expectedToday) {
            return "Talk in private when they are back, before the first task.";
        }
        if (days >= LONG) {
            return "Ask what has changed since you last talked, and what health and safety has agreed with them.";
        }
        return "Talk in private before the next task. Ask how they are and what would help.";
    }

    public static String of(EpisodeSeverity severity, OpenedBy openedBy) {
        return switch (severity) {
            case HIGH ->
                "Make contact today. Agree on rest, lighter duty or support before the next shift, and follow the case.";
            case MEDIUM ->
                openedBy == OpenedBy.TWO_MEDIUMS
                        ? "Make contact within two days. Ask what changed this week and whether the roster leaves room to recover."
                        : "Make contact within two days and watch the next check-ins.";
            case COMPLIANCE ->
                "Ask what keeps them from answering: time, device or trust. Mend that first; then ask how they are.";
        };
    }
}
