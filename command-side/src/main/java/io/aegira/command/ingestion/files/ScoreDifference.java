package io.aegira.command.ingestion.files;

import org.jspecify.annotations.Nullable;

/**
 * A score of the file that its answers do not bear out.
 *
 * @param field the column
 * @param recomputed by {@link ScoresV1}; absent where an answer that it rests on is missing
 */
public record ScoreDifference(
        String field, String given, @Nullable String recomputed) {}
