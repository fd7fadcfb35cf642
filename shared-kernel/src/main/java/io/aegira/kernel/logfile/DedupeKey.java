package io.aegira.kernel.logfile;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes two rows one: {@code tenant:<first 8>|worker:<first 8>|prompt:<prompt_id>|submitted:<submitted_at>}, for availability
 * {@code …|avail:<date>}, for the others what stands there in its place. Read by people; nothing is decided by it here.
 */
final class DedupeKey {
    private static final int SHOWN = 8;
    private static final int DATE = 10;

    private final @Nullable String[] values = new @Nullable String[Part.values().length];

    void put(Part part, String value) {
        values[part.ordinal()] = value;
    }

    /** Ends this key and begins the next one. */
    String end() {
        StringBuilder key = new StringBuilder(128);
        for (Part part : Part.ALL) {
            String value = values[part.ordinal()];
            if (value != null) {
                key.append(key.isEmpty() ? "" : "|").append(part.label).append(':');
                key.append(value, 0, Math.min(part.length, value.length()));
            }
        }
        Arrays.fill(values, null);
        return key.toString();
    }

    /** In their order. */
    enum Part {
        TENANT("tenant", SHOWN),
        WORKER("worker", SHOWN),
        PROMPT("prompt", Integer.MAX_VALUE),
        SHIFT("shift", Integer.MAX_VALUE),
        STARTS("starts", Integer.MAX_VALUE),
        SAID("said", Integer.MAX_VALUE),
        AVAILABILITY("avail", DATE),
        MISSED("missed", Integer.MAX_VALUE),
        SUBMITTED("submitted", Integer.MAX_VALUE);

        private static final Part[] ALL = values();
        private static final Map<Path, Part> OF_EACH = Map.of(
                Path.of("tenant_id"),
                TENANT,
                Path.of(EventLogColumns.PAYLOAD, "worker_id"),
                WORKER,
                Path.of(EventLogColumns.PAYLOAD, "prompt_id"),
                PROMPT);
        private static final Map<Path, Part> OF_SHIFTS = Map.of(
                Path.of(EventLogColumns.PAYLOAD, "shift_id"),
                SHIFT,
                Path.of(EventLogColumns.PAYLOAD, "start_time"),
                STARTS,
                Path.of("event_time"),
                SAID);

        private final String label;
        private final int length;

        Part(String label, int length) {
            this.label = label;
            this.length = length;
        }

        /** @return null for what has no part in the key */
        static @Nullable Part of(String eventType, Path path) {
            Part ofEach = OF_EACH.get(path);
            return ofEach == null ? ofType(eventType).get(path) : ofEach;
        }

        private static Map<Path, Part> ofType(String eventType) {
            return switch (eventType) {
                case PayloadColumns.AVAILABILITY ->
                    Map.of(Path.of(EventLogColumns.PAYLOAD, "effective_from"), AVAILABILITY);
                case PayloadColumns.MISS -> Map.of(Path.of(EventLogColumns.PAYLOAD, "window_closed_at"), MISSED);
                case PayloadColumns.SHIFT, PayloadColumns.REMOVAL -> OF_SHIFTS;
                default -> Map.of(Path.of(EventLogColumns.PAYLOAD, "submitted_at"), SUBMITTED);
            };
        }
    }
}
