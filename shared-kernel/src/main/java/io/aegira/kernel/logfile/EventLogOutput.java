package io.aegira.kernel.logfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code aegira_event_log.csv}. The same events give the same bytes. */
public final class EventLogOutput implements Closeable {
    private static final int HANDED_ON_TOGETHER = 1 << 13;

    private final OutputStream out;
    private final Utf8 rows = new Utf8(2 * HANDED_ON_TOGETHER);
    private final EventLogRow row;
    private final JsonCursor json = new JsonCursor();
    private final Map<String, Place> envelopes = new HashMap<>();

    /**
     * Begins with the header.
     *
     * @param out closed with this
     * @param columns what some event of the file needs besides the fixed columns, by {@link EventLogColumns#ofPayload} or as in the envelope
     */
    public EventLogOutput(OutputStream out, Collection<String> columns) {
        this.out = out;
        List<String> header = EventLogColumns.header(columns);
        row = new EventLogRow(header);
        CsvCells cells = new CsvCells(header.size());
        for (int i = 0; i < header.size(); i++) {
            cells.put(i, header.get(i));
        }
        cells.endRow(rows);
    }

    /**
     * @param envelope as at the API, free text in the clear: JSON in UTF-8 that this application wrote, perhaps with something behind it
     * @throws IllegalArgumentException for a type that has no rows, or a value whose column the header does not have
     * @throws UncheckedIOException when what was written cannot be handed on
     */
    public void write(String eventType, byte[] envelope) {
        json.to(envelope);
        envelopes
                .computeIfAbsent(eventType, type -> Place.ofEnvelope(row, checked(type)))
                .read(json);
        row.end(rows);
        if (rows.length() >= HANDED_ON_TOGETHER) {
            handOn();
        }
    }

    /** Hands on what is buffered. */
    public void flush() throws IOException {
        handOn();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            handOn();
        }
    }

    private void handOn() {
        try {
            rows.writeTo(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        rows.clear();
    }

    private static String checked(String type) {
        if (!EventLogColumns.TYPES.contains(type)) {
            throw new IllegalArgumentException("no rows for " + type);
        }
        return type;
    }
}
