package io.aegira.query.audit.trail;

/** What of a person somebody looked at, as the person is told: never of which days, for what, or what it said. */
public enum LookedAt {
    /** Check-ins, and what stood out in them. */
    CHECK_INS,
    /** How somebody looks after the person. */
    CASE,
    /** A photo of an incident. */
    PHOTO,
    /** Several people at once, the person among them unless the list was narrowed otherwise. */
    LIST,
    /** A file about the person alone. */
    OWN_FILE,
    /** A file about everybody. */
    FILE
}
