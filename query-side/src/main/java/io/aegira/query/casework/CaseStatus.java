package io.aegira.query.casework;

/** Where a case stands. */
public enum CaseStatus {
    OPEN,
    RESOLVED
}
