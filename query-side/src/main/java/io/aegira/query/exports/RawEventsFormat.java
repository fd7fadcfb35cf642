package io.aegira.query.exports;

/** How the log is written. */
enum RawEventsFormat {
    /** Every event, one envelope a line. */
    NDJSON,
    /** The events of five types, one row each: {@code aegira_event_log.csv}. */
    AEGIRA_EVENT_LOG
}
