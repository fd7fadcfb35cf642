package io.aegira.command.ingestion;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.web.UnreadableJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/** One event a line; a line that is no event is refused alone. */
final class NdjsonLines {
    private NdjsonLines() {}

    static List<Intake.Read> of(byte[] body) {
        List<Intake.Read> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                String line = new String(body, start, i - start, StandardCharsets.UTF_8);
                if (!line.isBlank()) {
                    events.add(read(line));
                }
                start = i + 1;
            }
        }
        return events;
    }

    static Intake.Read read(String line) {
        try {
            return Intake.Read.of(AegiraJson.mapper().readTree(line));
        } catch (JacksonException unreadable) {
            return new Intake.Read.Unreadable(null, UnreadableJson.problem(unreadable));
        }
    }
}
