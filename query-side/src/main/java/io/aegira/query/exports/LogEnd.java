package io.aegira.query.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where the log ended when it was asked for, and what could not be read by then although its number is smaller: a transaction takes numbers
 * before it is over, so what it stored may come to light between two statements of one export, and no column would be there for it.
 *
 * @param head position of the last event of the tenant; 0 when there is none
 * @param unfinished transactions that went on
 * @param next what came after has this number, or a greater one
 */
record LogEnd(long head, List<String> unfinished, String next, Instant at) {
    /** A database that was restored elsewhere gives numbers out once more. */
    private static final Duration NUMBERS_ARE_THEIRS = Duration.ofDays(1);

    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(1);

    /** Holds for what could be read then, and for nothing else before the head. */
    String readable() {
        return "(ingested_at < " + SqlText.of(at.minus(NUMBERS_ARE_THEIRS))
                + " OR transaction_id IS NULL OR transaction_id <> ALL ('{" + String.join(",", unfinished)
                + "}'::xid8[])"
                + " AND (transaction_id < '" + next + "'::xid8 OR ingested_at < "
                + SqlText.of(at.minus(CLOCKS_AGREE)) + "))";
    }
}
