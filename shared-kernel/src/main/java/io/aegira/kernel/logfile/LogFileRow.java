package io.aegira.kernel.logfile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A row of {@code aegira_event_log.csv}, as far as it could be read. */
public sealed interface LogFileRow {
    /** Where it begins, from 1, the header being the first. */
    long line();

    /**
     * An event, its values not yet looked at.
     *
     * @param envelope as at the API, and with what the server adds ({@code ingested_at}, {@code payload.is_late},
     *     {@code payload.late_by_seconds}) where the file has it
     */
    record Event(long line, ObjectNode envelope) implements LogFileRow {}

    /** No event; the rows after it may be. @param column the one that is at fault, empty where it is the row as a whole @param message a rule, no value */
    record Refused(long line, @Nullable String eventId, String column, String message) implements LogFileRow {}
}
