package io.aegira.command.ingestion;

import io.aegira.platform.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The items of a JSON array as they are written. Each is read by itself, so that one that is no event is refused alone, as a line is. */
final class ArrayItems {
    private final byte[] body;
    private int at;
    private int depth;
    private boolean inText;

    private ArrayItems(byte[] body, int opening) {
        this.body = body;
        this.at = opening + 1;
    }

    static boolean isArray(byte[] body) {
        int first = content(body, 0);
        return first < body.length && body[first] == '[';
    }

    /** @throws Problem 400 when it does not end as an array does, 413 when there are more than that */
    static List<Read> of(byte[] body, int most) {
        ArrayItems items = new ArrayItems(body, content(body, 0));
        List<Read> events = new ArrayList<>();
        if (content(body, items.at) < body.length && body[content(body, items.at)] == ']') {
            items.at = content(body, items.at);
            items.requireEnd();
            return events;
        }
        do {
            int from = items.at;
            items.toTheEndOfTheItem();
            if (content(body, from) == items.at) {
                throw malformed();
            }
            events.add(Read.line(Arrays.copyOfRange(body, from, items.at)));
            if (events.size() > most) {
                throw EventsApi.tooMany();
            }
        } while (body[items.at++] == ',');
        items.at--;
        items.requireEnd();
        return events;
    }

    /** Up to the comma or the bracket behind it. What is wrong within the item is for its reader to find. */
    private void toTheEndOfTheItem() {
        for (depth = 0; at < body.length; at++) {
            switch (body[at]) {
                case '"' -> inText = !inText;
                case '\\' -> at += inText ? 1 : 0;
                case '[', '{' -> depth += inText ? 0 : 1;
                case ']', '}', ',' -> {
                    if (!inText && isTheEnd(body[at])) {
                        return;
                    }
                }
                default -> {}
            }
        }
        throw malformed();
    }

    private boolean isTheEnd(byte sign) {
        if (depth == 0) {
            if (sign == '}') {
                throw malformed();
            }
            return true;
        }
        depth -= sign == ',' ? 0 : 1;
        return false;
    }

    private void requireEnd() {
        if (content(body, at + 1) < body.length) {
            throw malformed();
        }
    }

    private static int content(byte[] body, int from) {
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static Problem malformed() {
        return new Problem(400, "Bad request", "The body is not well-formed JSON.", List.of());
    }
}
