package io.aegira.command.ingestion.files;

import io.aegira.platform.web.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file may be. */
public enum FileFormat {
    /** One envelope a line. */
    NDJSON,
    /** {@code aegira_event_log.csv}. */
    AEGIRA_EVENT_LOG,
    /** The flat table of check-ins that was there before: {@code check_ins_rows.csv}. */
    LEGACY_CHECK_INS;

    /** @throws Problem 400 naming {@code format} */
    public static FileFormat named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "format",
                        "must be one of "
                                + Arrays.stream(values()).map(FileFormat::label).collect(Collectors.joining(", "))));
    }

    /** As the API calls it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its times have no offset, so that somebody must say where they were taken. */
    public boolean needsTimezone() {
        return this == LEGACY_CHECK_INS;
    }
}
