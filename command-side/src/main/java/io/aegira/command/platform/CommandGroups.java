package io.aegira.command.platform;

/** The processing groups of this side. The names stand in the token table. */
public final class CommandGroups {
    /** Inline: tenant settings, forms and workers as decisions need them. */
    public static final String SETTINGS = "settings";
    /** Inline: prompts follow their shift in its own transaction. */
    public static final String PROMPT_SCHEDULING = "prompt-scheduling";
    /** Inline: the facts about workers as they stand, and the marks of what must be assessed. */
    public static final String WORKER_FACTS = "worker-facts";
    /** Inline: signals and episodes as recorded. */
    public static final String RISK_RECORD = "risk-record";
    /** Inline: episodes that may become a case. */
    public static final String CASE_CANDIDATES = "case-candidates";
    /** Saga: deadlines of windows that close in the future. */
    public static final String SHIFT_WINDOWS = "shift-windows";
    /** Saga: what is to happen to cases by when. */
    public static final String CASE_FOLLOW_UP = "case-follow-up";
    /** Saga: the quiet deadline of open episodes. */
    public static final String EPISODE_QUIET = "episode-quiet";

    private CommandGroups() {}
}
