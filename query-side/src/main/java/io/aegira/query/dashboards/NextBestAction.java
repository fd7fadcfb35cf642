package io.aegira.query.dashboards;

/** What a supervisor might do for a worker today. Says nothing about why. */
public enum NextBestAction {
    /** The worker needs a check-in or support. */
    CHECK_IN_WITH_WORKER,
    /** Somebody did not answer: ask whether all is well, without blame. */
    ASK_ABOUT_MISSED_CHECK_IN,
    NOTHING
}
