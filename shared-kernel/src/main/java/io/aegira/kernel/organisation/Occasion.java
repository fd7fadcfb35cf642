package io.aegira.kernel.organisation;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import org.jspecify.annotations.Nullable;

/** What calls for something to be done about somebody. Those that begin with TALK, and MISSED, are told to who may not know why. */
public enum Occasion {
    /** The episode is high. */
    HIGH("Make contact today. Agree on rest, lighter duty or support before the next shift, and follow the case."),
    /** The episode is medium: two noticeable changes within a week. */
    TWO_MEDIUMS(
            "Make contact within two days. Ask what changed this week and whether the roster leaves room to recover."),
    /** The episode is medium for any other reason. */
    MEDIUM("Make contact within two days and watch the next check-ins."),
    /** Check-ins are missed too often, and nothing else is known. */
    COMPLIANCE("Ask what keeps them from answering: time, device or trust. Mend that first; then ask how they are."),
    /** The worker asked for somebody to talk to. */
    SUPPORT_REQUESTED("Get in touch today, and listen first: they asked for somebody themselves."),
    /** Somebody flagged missed a check-in on the day. */
    TALK_AFTER_MISS("Look in on them today: they did not answer. Ask first whether all is well."),
    /** Nothing was expected of somebody flagged on the day. */
    TALK_ON_RETURN("Talk in private when they are back, before the first task."),
    /** Somebody has been flagged for two weeks. */
    TALK_AGAIN("Ask what has changed since you last talked, and what health and safety has agreed with them."),
    /** Somebody is flagged. */
    TALK("Talk in private before the next task. Ask how they are and what would help."),
    /** Somebody who is not flagged missed a check-in. Without blame. */
    MISSED("Ask whether all is well. A missed check-in has many harmless reasons.");

    private final String builtIn;

    Occasion(String builtIn) {
        this.builtIn = builtIn;
    }

    /** What is suggested where a tenant has said nothing else. */
    public String builtIn() {
        return builtIn;
    }

    /** @param severity absent: there is no episode, the worker asked @param openedBy absent: not known */
    public static Occasion of(@Nullable EpisodeSeverity severity, @Nullable OpenedBy openedBy) {
        if (severity == null) {
            return SUPPORT_REQUESTED;
        }
        return switch (severity) {
            case HIGH -> HIGH;
            case MEDIUM -> openedBy == OpenedBy.TWO_MEDIUMS ? TWO_MEDIUMS : MEDIUM;
            case COMPLIANCE -> COMPLIANCE;
        };
    }
}
