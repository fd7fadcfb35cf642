package io.aegira.query.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a row of the log may have to be opened.
 *
 * @param about the worker whose key it takes
 * @param payload as stored
 * @param words what the sender said beside the facts, sealed
 * @param correlation as stored, sealed or not
 */
public record SealedRow(
        @Nullable UUID about,
        String eventType,
        byte[] payload,
        @Nullable String words,
        @Nullable String correlation) {}
