package io.aegira.query.risk;

/** What somebody should do about an episode. Says nothing about why. */
public enum NextStep {
    /** The worker needs a check-in or support. */
    CHECK_IN_WITH_WORKER,
    /** Nothing for now. */
    NONE
}
