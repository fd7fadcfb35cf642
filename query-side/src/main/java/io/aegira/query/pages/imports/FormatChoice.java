package io.aegira.query.pages.imports;

import java.util.List;

/** What a file may be. @param value as the other side calls it */
public record FormatChoice(String value, String words) {
    static final List<FormatChoice> ALL = List.of(
            new FormatChoice("ndjson", "Events, one JSON a line (NDJSON)"),
            new FormatChoice("aegira_event_log", "aegira_event_log.csv"),
            new FormatChoice("legacy_check_ins", "Check-ins of before (check_ins_rows.csv)"));

    static String words(String value) {
        return ALL.stream()
                .filter(choice -> choice.value().equals(value))
                .map(FormatChoice::words)
                .findFirst()
                .orElse(value);
    }
}
