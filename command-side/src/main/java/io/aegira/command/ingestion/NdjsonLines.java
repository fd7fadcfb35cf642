package io.aegira.command.ingestion;

import io.aegira.platform.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One event a line; a line that is no event is refused alone. */
final class NdjsonLines {
    private NdjsonLines() {}

    /** @throws Problem 413 when there are more than that */
    static List<Read> of(byte[] body, int most) {
        List<Read> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (!isBlank(body, start, i)) {
                    events.add(Read.line(Arrays.copyOfRange(body, start, i)));
                    if (events.size() > most) {
                        throw EventsApi.tooMany();
                    }
                }
                start = i + 1;
            }
        }
        return events;
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] > ' ' || body[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
