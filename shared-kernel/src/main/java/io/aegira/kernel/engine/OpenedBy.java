package io.aegira.kernel.engine;

/** What opened an episode; where several hold, the first of these. */
public enum OpenedBy {
    HIGH_SIGNAL,
    TWO_MEDIUMS,
    SUSTAINED_COMPLIANCE
}
