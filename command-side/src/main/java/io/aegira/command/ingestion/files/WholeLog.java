package io.aegira.command.ingestion.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells a log with all that followed from its facts from a file of facts: only the system ever schedules a prompt. */
final class WholeLog {
    /** As a whole value; inside a text its quotes would be escaped. */
    private static final String SCHEDULED = "\"checkin.prompt_scheduled\"";

    private WholeLog() {}

    /** Reads until it knows, which is early in a log. */
    static boolean isOne(Path path, FileLimits limits) throws IOException {
        try (Content content = Content.of(path, limits);
                Lines lines = new Lines(content.bytes())) {
            for (Lines.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
                if (new String(line.bytes(), StandardCharsets.ISO_8859_1).contains(SCHEDULED)) {
                    return true;
                }
            }
            return false;
        }
    }
}
