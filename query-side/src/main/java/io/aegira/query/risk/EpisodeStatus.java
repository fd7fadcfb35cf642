package io.aegira.query.risk;

/** Whether an episode still goes on. */
public enum EpisodeStatus {
    OPEN,
    CLOSED
}
