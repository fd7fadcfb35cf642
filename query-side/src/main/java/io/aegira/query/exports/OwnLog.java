package io.aegira.query.exports;

import io.aegira.kernel.logfile.Utf8;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.WorkerId;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The events about a person for that person: whoever else had a hand in them is not named. */
final class OwnLog implements LogOutput {
    /** Where payloads name other people by id. */
    private static final List<String> OTHERS = List.of("owner", "acknowledged_by", "routed_by");

    private final LogOutput lines;
    private final WorkerId self;
    private final Utf8 line = new Utf8(2048);

    OwnLog(LogOutput lines, WorkerId self) {
        this.lines = lines;
        this.self = self;
    }

    @Override
    public int add(String eventType, Utf8 envelope) {
        ObjectNode event = (ObjectNode) AegiraJson.mapper().readTree(envelope.bytes(), 0, envelope.length());
        ObjectNode actor = (ObjectNode) event.get("actor");
        if (!self.toString().equals(actor.path("id").asString(""))) {
            actor.remove("id");
        }
        ((ObjectNode) event.get("payload")).remove(OTHERS);
        line.clear();
        line.add(AegiraJson.mapper().writeValueAsBytes(event));
        return lines.add(eventType, line);
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }
}
