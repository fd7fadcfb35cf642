package io.aegira.query.risk;

/** Which episodes are meant: those that the current signals bear out, those that they no longer do, or all. */
public enum StandingFilter {
    SUPPORTED,
    UNSUPPORTED,
    ALL
}
