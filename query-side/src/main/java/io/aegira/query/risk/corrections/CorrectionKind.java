package io.aegira.query.risk.corrections;

/** What was told otherwise. */
enum CorrectionKind {
    SIGNAL_SUPERSEDED,
    SIGNAL_WITHDRAWN,
    PROMPT_OVERRIDDEN,
    EPISODE_CORRECTED,
    EPISODE_UNSUPPORTED,
    /** The episode of a case already opened was corrected or lost its support; the case stays. */
    CASE_EXPLAINED
}
