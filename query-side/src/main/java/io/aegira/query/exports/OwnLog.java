package io.aegira.query.exports;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.WorkerId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The events about a person for that person: whoever else had a hand in them is not named. */
final class OwnLog implements LogOutput {
    /** Where payloads name other people by id. */
    private static final List<String> OTHERS = List.of("owner", "acknowledged_by", "routed_by");

    private final LogOutput lines;
    private final WorkerId self;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(2048);

    OwnLog(LogOutput lines, WorkerId self) {
        this.lines = lines;
        this.self = self;
    }

    @Override
    public int add(ByteArrayOutputStream envelope) {
        ObjectNode event = (ObjectNode) AegiraJson.mapper().readTree(envelope.toByteArray());
        ObjectNode actor = (ObjectNode) event.get("actor");
        if (!self.toString().equals(actor.path("id").asString(""))) {
            actor.remove("id");
        }
        ((ObjectNode) event.get("payload")).remove(OTHERS);
        line.reset();
        line.writeBytes(AegiraJson.mapper().writeValueAsBytes(event));
        return lines.add(line);
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }
}
