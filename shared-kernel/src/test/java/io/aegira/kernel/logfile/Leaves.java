package io.aegira.kernel.logfile;

import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** The values of an envelope that get a cell each. */
final class Leaves {
    private static final Path ANSWERS = Path.of(EventLogColumns.PAYLOAD, "answers");
    private static final int OF_THE_PAYLOAD = 2;

    private Leaves() {}

    static void of(JsonNode envelope, BiConsumer<Path, JsonNode> found) {
        envelope.forEachEntry((name, value) -> visit(Path.of(name), value, found));
    }

    private static void visit(Path path, JsonNode value, BiConsumer<Path, JsonNode> found) {
        if (value.isObject() && !value.isEmpty()) {
            value.forEachEntry((name, child) -> visit(path.child(name), child, found));
        } else if (saysSomething(path, value)) {
            found.accept(path, value);
        }
    }

    /** An answer without answers is read as one; a null where a field may be left out says the same as that. */
    private static boolean saysSomething(Path path, JsonNode value) {
        return value.isNull() ? path.names().size() > OF_THE_PAYLOAD : !(value.isEmpty() && path.equals(ANSWERS));
    }
}
