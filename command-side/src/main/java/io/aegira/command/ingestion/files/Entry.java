package io.aegira.command.ingestion.files;

import io.aegira.command.ingestion.Read;
import java.util.List;

/**
 * One event of a file, as far as it could be read.
 *
 * @param line where it begins, from 1
 * @param differences where the file says of its scores what its answers do not bear out
 */
public record Entry(long line, Read read, List<ScoreDifference> differences) {
    static Entry of(long line, Read read) {
        return new Entry(line, read, List.of());
    }
}
