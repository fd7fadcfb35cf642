package io.aegira.kernel.logfile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the value goes that stands at one path in the envelopes of one event type, and those below it. This is found out when it is met
 * first: events of one type look alike, and mostly the same name follows as the time before.
 */
final class Place {
    private static final Path ANSWERS = Path.of(EventLogColumns.PAYLOAD, "answers");
    private static final int OF_THE_PAYLOAD = 2;

    private final EventLogRow row;
    private final String type;
    private final Path path;
    private final Cell cell;
    private final DedupeKey.@Nullable Part part;

    /** With its quotes, as it stands in the JSON. */
    private final byte[] name;

    private final Map<String, Place> below = new HashMap<>();
    private @Nullable Place first;
    private @Nullable Place following;
    private int column = -1;

    private Place(EventLogRow row, String type, Path path, byte[] name) {
        this.row = row;
        this.type = type;
        this.path = path;
        this.name = name;
        this.cell = path.equals(Path.NOWHERE) ? Cell.ANY : path.cell();
        this.part = DedupeKey.Part.of(type, path);
    }

    static Place ofEnvelope(EventLogRow row, String type) {
        return new Place(row, type, Path.NOWHERE, new byte[0]);
    }

    /** Goes past the value that belongs here. */
    void read(JsonCursor json) {
        switch (json.next()) {
            case '{' -> readObject(json);
            case '"' -> readText(json);
            case '[' -> {
                json.passArray();
                row.put(column(), json.array());
            }
            default -> readWord(json);
        }
    }

    private void readObject(JsonCursor json) {
        json.pass('{');
        if (json.pass('}')) {
            if (!path.equals(ANSWERS)) {
                row.put(column(), "{}");
            }
            return;
        }
        Place before = null;
        do {
            Place next = next(before, json);
            json.pass(':');
            next.read(json);
            before = next;
        } while (json.pass(','));
        json.pass('}');
    }

    private void readText(JsonCursor json) {
        json.passText();
        if (part != null) {
            row.put(part, json.text());
        }
        if (!json.isEscaped() && cell.isWrittenAsItIs(json.bytes(), json.begin(), json.end())) {
            row.put(column(), json);
        } else {
            row.put(column(), cell.write(json.text()));
        }
    }

    private void readWord(JsonCursor json) {
        boolean isNull = json.next() == 'n';
        json.passWord();
        if (!isNull || path.names().size() > OF_THE_PAYLOAD) {
            row.put(column(), json);
        }
    }

    private Place next(@Nullable Place before, JsonCursor json) {
        Place expected = before == null ? first : before.following;
        if (expected != null && json.pass(expected.name)) {
            return expected;
        }
        json.next();
        json.passText();
        Place met = below.computeIfAbsent(json.text(), text -> child(text, json));
        if (before == null) {
            first = met;
        } else {
            before.following = met;
        }
        return met;
    }

    private Place child(String text, JsonCursor json) {
        byte[] quoted = Arrays.copyOfRange(json.bytes(), json.begin() - 1, json.end() + 1);
        return new Place(row, type, path.child(text), quoted);
    }

    private int column() {
        if (column < 0) {
            column = row.column(type, path);
        }
        return column;
    }
}
