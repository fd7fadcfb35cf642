package io.aegira.kernel.logfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code aegira_event_log.csv} row by row: columns in any order, memory independent of the file's size. */
public final class EventLogInput implements Closeable {
    private static final String EVENT_ID = "event_id";
    private static final String EVENT_TYPE = "event_type";
    private static final int MOST_COLUMNS = 5_000;

    private final CsvInput rows;
    private final List<String> header;
    private final Map<String, RowOfType> types = new HashMap<>();

    /** Reads the header. @param in closed with this @throws BrokenFile when the header is none */
    public EventLogInput(InputStream in) {
        rows = new CsvInput(in);
        header = header(rows.next());
        EventLogColumns.TYPES.forEach(type -> types.put(type, new RowOfType(type, header)));
    }

    /** @return null at the end @throws BrokenFile when nothing from here on can be read */
    public @Nullable LogFileRow next() {
        CsvRow row = rows.next();
        return row == null ? null : read(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private LogFileRow read(CsvRow row) {
        String eventId = cell(row, EVENT_ID);
        if (!row.isText()) {
            return refused(row, "", "must be text in UTF-8");
        }
        if (row.tooLong()) {
            return refused(row, "", "must have at most " + CsvInput.MAX_ROW_CHARACTERS + " characters");
        }
        if (row.cells().size() != header.size()) {
            return refused(
                    row,
                    "",
                    "must have " + header.size() + " cells as the header, not "
                            + row.cells().size());
        }
        RowOfType type = types.get(cell(row, EVENT_TYPE));
        if (type == null) {
            return refused(row, EVENT_TYPE, "must be one of the event types that have rows in this file");
        }
        try {
            return new LogFileRow.Event(row.line(), type.envelope(row.cells()));
        } catch (RowOfType.BadCell bad) {
            return new LogFileRow.Refused(row.line(), eventId, bad.column(), bad.rule());
        }
    }

    private LogFileRow refused(CsvRow row, String column, String rule) {
        return new LogFileRow.Refused(row.line(), cell(row, EVENT_ID), column, rule);
    }

    private @Nullable String cell(CsvRow row, String column) {
        int index = header.indexOf(column);
        return index < row.cells().size() ? row.cells().get(index) : null;
    }

    private static List<String> header(@Nullable CsvRow row) {
        if (row == null) {
            throw new BrokenFile(1, "has no header");
        }
        Set<String> seen = new HashSet<>();
        for (String name : row.cells()) {
            if (name == null || !seen.add(name)) {
                throw new BrokenFile(
                        1, name == null ? "a column has no name" : "a column stands twice: " + shown(name));
            }
        }
        for (String needed : List.of(EVENT_ID, EVENT_TYPE)) {
            if (!seen.contains(needed)) {
                throw new BrokenFile(1, "the column " + needed + " is missing");
            }
        }
        if (row.tooLong() || seen.size() > MOST_COLUMNS) {
            throw new BrokenFile(1, "has more than " + MOST_COLUMNS + " columns");
        }
        return row.cells().stream().map(String::valueOf).toList();
    }

    private static String shown(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }
}
