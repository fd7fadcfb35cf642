package io.aegira.kernel.logfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code aegira_event_log.csv}. The same events give the same bytes. */
public final class EventLogOutput implements Closeable {
    private final CsvOutput rows;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Map<Path, Integer>> positionsByType = new HashMap<>();

    /**
     * Begins with the header.
     *
     * @param out closed with this
     * @param columns what some event of the file needs besides the fixed columns, by {@link #columnsOf} or {@link EventLogColumns#ofPayload}
     */
    public EventLogOutput(OutputStream out, Collection<String> columns) {
        rows = new CsvOutput(out);
        List<String> header = EventLogColumns.header(columns);
        for (int i = 0; i < header.size(); i++) {
            positions.put(header.get(i), i);
        }
        rows.row(new ArrayList<>(header));
    }

    /** The columns that this event's row fills, {@code dedupe_key} aside. */
    public static List<String> columnsOf(ObjectNode envelope) {
        List<String> columns = new ArrayList<>();
        String type = type(envelope);
        Leaves.of(envelope, (path, value) -> columns.add(EventLogColumns.column(type, path)));
        return columns;
    }

    /**
     * @param envelope as at the API, free text in the clear
     * @throws IllegalArgumentException for a type that has no rows, or a value whose column the header does not have
     */
    public void write(ObjectNode envelope) {
        @Nullable String[] cells = new @Nullable String[positions.size()];
        String type = type(envelope);
        Map<Path, Integer> known = positionsByType.computeIfAbsent(type, first -> new HashMap<>());
        Leaves.of(envelope, (path, value) -> {
            Integer position = known.computeIfAbsent(path, first -> positions.get(EventLogColumns.column(type, path)));
            if (position == null) {
                throw new IllegalArgumentException("no column for " + path.name());
            }
            cells[position] = path.cell().write(value);
        });
        cells[EventLogColumns.FIXED.indexOf(EventLogColumns.DEDUPE_KEY)] = DedupeKey.of(envelope);
        rows.row(Arrays.asList(cells));
    }

    /** Hands on what is buffered. */
    public void flush() throws IOException {
        rows.flush();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static String type(JsonNode envelope) {
        String type = envelope.path("event_type").asString();
        if (!EventLogColumns.TYPES.contains(type)) {
            throw new IllegalArgumentException("no rows for " + type);
        }
        return type;
    }
}
