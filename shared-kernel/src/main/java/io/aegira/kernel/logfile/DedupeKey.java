package io.aegira.kernel.logfile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What makes two rows one: {@code tenant:<first 8>|worker:<first 8>|prompt:<prompt_id>|submitted:<submitted_at>}, for availability
 * {@code …|avail:<date>}, for the others what stands there in its place. Read by people; nothing is decided by it here.
 */
final class DedupeKey {
    private static final int SHOWN = 8;
    private static final int DATE = 10;

    private DedupeKey() {}

    static String of(JsonNode envelope) {
        JsonNode payload = envelope.path(EventLogColumns.PAYLOAD);
        StringBuilder key = new StringBuilder();
        add(key, "tenant", text(envelope, "tenant_id"), SHOWN);
        add(key, "worker", text(payload, "worker_id"), SHOWN);
        add(key, "prompt", text(payload, "prompt_id"), Integer.MAX_VALUE);
        switch (text(envelope, "event_type")) {
            case PayloadColumns.AVAILABILITY -> add(key, "avail", text(payload, "effective_from"), DATE);
            case PayloadColumns.MISS -> add(key, "missed", text(payload, "window_closed_at"), Integer.MAX_VALUE);
            case PayloadColumns.SHIFT, PayloadColumns.REMOVAL -> ofShift(key, envelope, payload);
            case null, default -> add(key, "submitted", text(payload, "submitted_at"), Integer.MAX_VALUE);
        }
        return key.toString();
    }

    private static void ofShift(StringBuilder key, JsonNode envelope, JsonNode payload) {
        add(key, "shift", text(payload, "shift_id"), Integer.MAX_VALUE);
        add(key, "starts", text(payload, "start_time"), Integer.MAX_VALUE);
        add(key, "said", text(envelope, "event_time"), Integer.MAX_VALUE);
    }

    private static void add(StringBuilder key, String name, @Nullable String value, int length) {
        if (value != null) {
            key.append(key.isEmpty() ? "" : "|").append(name).append(':');
            key.append(value, 0, Math.min(length, value.length()));
        }
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).asStringOpt().orElse(null);
    }
}
