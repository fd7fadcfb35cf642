package io.aegira.kernel.ingestion;

import org.jspecify.annotations.Nullable;

/**
 * One refused entry of a file.
 *
 * @param line where it begins, from 1; 0 for the organisation beside it
 * @param eventId absent where it has none that is an id
 * @param field what stands against it is about this one; absent: about all of it
 */
public record RejectedLine(
        long line,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String field,
        String reason) {}
