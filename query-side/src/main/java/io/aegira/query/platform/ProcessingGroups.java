package io.aegira.query.platform;

import java.util.List;

/** The groups that build this side's read models. The names stand in the token table: change one and its group begins again. */
public final class ProcessingGroups {
    public static final String WORKER = "worker";
    public static final String PROMPT_STATE = "prompt-state";
    public static final String RISK_SIGNAL = "risk-signal";
    public static final String RISK_EPISODE_STATE = "risk-episode-state";
    public static final String CASE_SUMMARY = "case-summary";

    public static final List<String> ALL = List.of(WORKER, PROMPT_STATE, RISK_SIGNAL, RISK_EPISODE_STATE, CASE_SUMMARY);

    private ProcessingGroups() {}
}
