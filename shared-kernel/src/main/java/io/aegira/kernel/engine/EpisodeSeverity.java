package io.aegira.kernel.engine;

/** The highest that has been attached to an episode so far, in rising order. */
public enum EpisodeSeverity {
    COMPLIANCE,
    MEDIUM,
    HIGH
}
