package io.aegira.query.casework;

/** The nearest to its end that a case has come, to the eyes of who asks. */
public enum CaseProgress {
    /** Nobody has said that they have seen it. */
    UNSEEN,
    /** Seen, and nothing done. */
    ACKNOWLEDGED,
    /** Something was done; who may not know what that was sees that it is to be followed up. */
    IN_WORK,
    RESOLVED
}
