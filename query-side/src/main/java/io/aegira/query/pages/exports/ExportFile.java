package io.aegira.query.pages.exports;

import java.util.List;

/** A file that can be fetched. @param path the last part of its address */
public record ExportFile(String path, String title, String about, String period, List<Format> formats) {
    static final List<ExportFile> ALL = List.of(
            new ExportFile(
                    "raw-events",
                    "Events",
                    "The log itself, in its order, notes in the clear; or its facts as the rows of"
                            + " aegira_event_log.csv.",
                    "by when they happened",
                    List.of(new Format("ndjson", "NDJSON"), new Format("aegira_event_log", "CSV"))),
            table(
                    "prompt-state",
                    "Check-ins",
                    "What became of every prompt, with the answers that count.",
                    "by when their windows closed"),
            table(
                    "features",
                    "Features",
                    "What the answers and misses amount to, by worker and time.",
                    "by the time they are about"),
            table(
                    "signals",
                    "Signals",
                    "Every decision with its rules, reasons and versions, replaced ones too.",
                    "by the time they are about"),
            table("cases", "Cases", "Every case and how far it has come.", "by when they were opened"),
            new ExportFile(
                    "bundle",
                    "Everything",
                    "All of these files in one, with a list of what each of them is checked by (SHA-256), and the proof that"
                            + " the events are those that were stored.",
                    "each as it is by itself",
                    List.of(new Format("zip", "ZIP"))));

    /** @param value as it stands in the address */
    public record Format(String value, String words) {}

    boolean isIn(String format) {
        return formats.stream().anyMatch(one -> one.value().equals(format));
    }

    private static ExportFile table(String path, String title, String about, String period) {
        return new ExportFile(
                path, title, about, period, List.of(new Format("csv", "CSV"), new Format("ndjson", "NDJSON")));
    }
}
