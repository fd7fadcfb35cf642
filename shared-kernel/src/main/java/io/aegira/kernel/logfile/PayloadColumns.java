package io.aegira.kernel.logfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which fixed columns hold what of one event type's payload. */
final class PayloadColumns {
    static final String RESPONSE = "checkin.response_submitted";
    static final String MISS = "checkin.window_missed";
    static final String AVAILABILITY = "worker.availability_set";
    static final String SHIFT = "roster.shift_upserted";
    static final String REMOVAL = "roster.shift_removed";
    static final String SECOND_NOTE = "physical_condition_notes";

    static final Map<String, PayloadColumns> OF_TYPE = Map.of(
            RESPONSE, response(),
            MISS, miss(),
            AVAILABILITY, availability(),
            SHIFT, shift(),
            REMOVAL, of("worker_id", "worker_id", "shift_id", "shift_id"));

    /** What other events say, and a file of other origin may repeat in every row. */
    private static final Set<String> CONTEXT = Set.of(
            "timezone",
            "prompt_id",
            "shift_id",
            "prompt_kind",
            "window.opens_at",
            "window.closes_at",
            "availability_status",
            "is_late",
            "late_by_seconds",
            EventLogColumns.DEDUPE_KEY);

    private final Map<String, Path> paths;
    private final Map<Path, String> columns;

    private PayloadColumns(Map<String, Path> paths) {
        this.paths = Map.copyOf(paths);
        this.columns =
                paths.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** @throws IllegalArgumentException for a type that has no rows */
    static PayloadColumns of(String eventType) {
        PayloadColumns found = OF_TYPE.get(eventType);
        if (found == null) {
            throw new IllegalArgumentException("no rows for " + eventType);
        }
        return found;
    }

    @Nullable
    Path pathOf(String column) {
        return paths.get(column);
    }

    @Nullable
    String columnOf(Path path) {
        return columns.get(path);
    }

    /** @return whether a column without a path may hold something all the same */
    boolean passesOver(String column) {
        boolean isSecondNote = column.equals(SECOND_NOTE) && paths.containsKey("notes");
        return CONTEXT.contains(column) || isSecondNote;
    }

    private static PayloadColumns response() {
        Map<String, Path> columns = new HashMap<>();
        for (String same : Set.of(
                "worker_id", "prompt_id", "shift_id", "prompt_kind", "submitted_at", "is_late", "late_by_seconds")) {
            columns.put(same, Path.of(same));
        }
        for (String answer : Set.of("hours_slept", "sleep_quality", "physical_condition")) {
            columns.put(answer, Path.of("answers", answer));
        }
        columns.put("stress_level", Path.of("answers", "stress"));
        columns.put("pain_level", Path.of("answers", "pain"));
        columns.put("notes", Path.of("note"));
        columns.put("pain_location", Path.of("client_metadata", "pain_location"));
        for (String derived : Set.of(
                "sleep_score", "stress_score", "physical_score", "pain_score", "readiness_score", "readiness_level")) {
            columns.put(derived, Path.of("client_metadata", "legacy_scores", derived));
        }
        return new PayloadColumns(columns);
    }

    private static PayloadColumns miss() {
        return of(
                "worker_id", "worker_id",
                "prompt_id", "prompt_id",
                "window.closes_at", "window_closed_at",
                "availability_status", "availability_snapshot");
    }

    private static PayloadColumns availability() {
        return of(
                "worker_id", "worker_id",
                "availability_status", "status",
                "availability_effective_from", "effective_from",
                "availability_effective_to", "effective_to",
                "availability_reason", "reason");
    }

    private static PayloadColumns shift() {
        return of(
                "worker_id", "worker_id",
                "shift_id", "shift_id",
                "timezone", "timezone",
                "window.opens_at", "start_time",
                "window.closes_at", "end_time");
    }

    private static PayloadColumns of(String... columnsAndFields) {
        Map<String, Path> columns = new HashMap<>();
        for (int i = 0; i < columnsAndFields.length; i += 2) {
            columns.put(columnsAndFields[i], Path.of(Objects.requireNonNull(columnsAndFields[i + 1])));
        }
        return new PayloadColumns(columns);
    }
}
