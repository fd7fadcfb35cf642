package io.aegira.kernel.logfile;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.message.AegiraJson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the cells of a row where they belong in an event of one type. A file of other origin may lack what only our own export has: then a
 * response is its worker's and gets an id that follows from the event's, and anything else comes from an integration.
 */
final class RowOfType {
    private static final String NOTE = "note";

    private final String type;
    private final List<String> header;
    private final List<Path> homes;

    RowOfType(String type, List<String> header) {
        this.type = type;
        this.header = header;
        this.homes = header.stream()
                .map(column -> EventLogColumns.home(type, column))
                .toList();
    }

    /** @throws BadCell for a cell that no event of this type can have */
    ObjectNode envelope(List<@Nullable String> cells) throws BadCell {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ObjectNode payload = envelope.putObject(EventLogColumns.PAYLOAD);
        if (isResponse()) {
            payload.putObject("answers");
        }
        for (int i = 0; i < homes.size(); i++) {
            String cell = cells.get(i);
            if (cell != null) {
                put(envelope, i, cell);
            }
        }
        addSecondNote(payload, cells);
        complete(envelope, payload);
        return envelope;
    }

    private void put(ObjectNode envelope, int index, String cell) throws BadCell {
        String column = header.get(index);
        check(column, cell);
        Path home = homes.get(index);
        if (!home.equals(Path.NOWHERE)) {
            put(envelope, home, column, cell);
        } else if (!PayloadColumns.of(type).passesOver(column)) {
            throw new BadCell(column, "must be blank for an event of this type");
        }
    }

    private static void put(ObjectNode envelope, Path home, String column, String cell) throws BadCell {
        ObjectNode at = envelope;
        for (String name : home.names().subList(0, home.names().size() - 1)) {
            JsonNode next = at.get(name);
            if (next != null && !next.isObject()) {
                throw new BadCell(column, "another column of the row says otherwise");
            }
            at = next == null ? at.putObject(name) : (ObjectNode) next;
        }
        if (at.putIfAbsent(home.names().getLast(), home.cell().read(cell)) != null) {
            throw new BadCell(column, "another column of the row says the same or otherwise");
        }
    }

    private static void check(String column, String cell) throws BadCell {
        if (cell.indexOf('\0') >= 0) {
            throw new BadCell(column, "must not contain the character NUL");
        }
        if (cell.length() > AegiraJson.MAX_TEXT_CHARACTERS) {
            throw new BadCell(column, "must have at most " + AegiraJson.MAX_TEXT_CHARACTERS + " characters");
        }
    }

    /** Free text is kept where it will be encrypted, so both notes become one. */
    private void addSecondNote(ObjectNode payload, List<@Nullable String> cells) {
        int index = header.indexOf(PayloadColumns.SECOND_NOTE);
        String second = index < 0 ? null : cells.get(index);
        if (second != null) {
            JsonNode first = payload.get(NOTE);
            payload.put(NOTE, first == null ? second : first.asString() + "\n" + second);
        }
    }

    private void complete(ObjectNode envelope, ObjectNode payload) {
        JsonNode worker = payload.get("worker_id");
        if (envelope.get("actor") == null && worker != null) {
            boolean own = isResponse();
            envelope.putObject("actor")
                    .put("type", own ? "worker" : "integration")
                    .put("id", own ? worker.asString() : envelope.path("source").asString());
        }
        if (isResponse() && payload.get("response_id") == null) {
            deriveResponseId(envelope, payload);
        }
    }

    private static void deriveResponseId(ObjectNode envelope, ObjectNode payload) {
        try {
            UUID event = UUID.fromString(envelope.path("event_id").asString());
            payload.put("response_id", Uuid5.of(event, "response").toString());
        } catch (IllegalArgumentException noId) {
            // Whoever looks at the values will say so.
            payload.remove("response_id");
        }
    }

    private boolean isResponse() {
        return type.equals(PayloadColumns.RESPONSE);
    }

    /** Which cell, and which rule it breaks. */
    static final class BadCell extends Exception {
        private static final long serialVersionUID = 1L;

        private final String column;
        private final String rule;

        BadCell(String column, String rule) {
            super(column + ": " + rule);
            this.column = column;
            this.rule = rule;
        }

        String column() {
            return column;
        }

        String rule() {
            return rule;
        }
    }
}
