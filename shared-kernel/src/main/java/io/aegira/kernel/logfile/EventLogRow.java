package io.aegira.kernel.logfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One row after the other, put together from values in any order. */
final class EventLogRow {
    private final Map<String, Integer> columns = new HashMap<>();
    private final int dedupeKey;
    private final DedupeKey key = new DedupeKey();
    private final CsvCells cells;

    EventLogRow(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        dedupeKey = header.indexOf(EventLogColumns.DEDUPE_KEY);
        cells = new CsvCells(header.size());
    }

    /** @throws IllegalArgumentException when the header does not have it */
    int column(String eventType, Path path) {
        Integer column = columns.get(EventLogColumns.column(eventType, path));
        if (column == null) {
            throw new IllegalArgumentException("no column for " + path.name());
        }
        return column;
    }

    void put(DedupeKey.Part part, String text) {
        key.put(part, text);
    }

    void put(int column, String cell) {
        cells.put(column, cell);
    }

    /** What was passed last, as it stands there. */
    void put(int column, JsonCursor json) {
        cells.put(column, json.bytes(), json.begin(), json.end());
    }

    /** Writes the row and begins the next one. */
    void end(Utf8 out) {
        cells.put(dedupeKey, key.end());
        cells.endRow(out);
    }
}
