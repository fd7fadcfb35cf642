package io.aegira.kernel.audit;

import java.util.Locale;

/** What kinds of action are recorded. In the log they are text, so that there can be more of them. */
public enum AuditedAction {
    /** An accepted order of an administrator or operator. */
    ADMINISTERED,
    /** Answers, or figures computed from them, of others were shown. */
    ANSWERS_READ,
    /** A flag was opened by somebody who may do something about it; the target says how they came there ({@code via}). */
    FLAG_VIEWED,
    EXPORTED,
    /** A role does not reach so far (403), or what was named is somebody else's or nobody's (404). */
    REFUSED,
    LOGIN_FAILED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
