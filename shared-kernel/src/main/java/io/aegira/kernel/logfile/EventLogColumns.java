package io.aegira.kernel.logfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which column of {@code aegira_event_log.csv} holds what. What has no column among the {@link #FIXED} ones gets one that is named by its
 * path in the payload ({@code answers.fatigue}, {@code site_id}) or, for {@code actor.type} and the like, in the envelope. A dot or
 * backslash inside a name is written with a backslash before it; {@code payload.} goes before a path that would
 * otherwise be the name of another column.
 */
public final class EventLogColumns {
    /** The header, exactly; further columns follow. */
    public static final List<String> FIXED =
            List.of(("event_id,tenant_id,worker_id,event_type,event_time,ingested_at,timezone,"
                            + "source,source_event_id,schema_version,prompt_id,shift_id,prompt_kind,window.opens_at,window.closes_at,"
                            + "submitted_at,is_late,late_by_seconds,availability_status,availability_effective_from,"
                            + "availability_effective_to,availability_reason,hours_slept,sleep_quality,stress_level,physical_condition,"
                            + "pain_level,pain_location,readiness_level,notes,physical_condition_notes,sleep_score,stress_score,"
                            + "physical_score,pain_score,readiness_score,dedupe_key,correlation_id")
                    .split(","));

    /** The event types that have rows. */
    public static final Set<String> TYPES = Set.copyOf(PayloadColumns.OF_TYPE.keySet());

    static final String DEDUPE_KEY = "dedupe_key";
    static final String PAYLOAD = "payload";

    private static final Map<String, Path> ENVELOPE = Set.of(
                    "event_id",
                    "tenant_id",
                    "event_type",
                    "event_time",
                    "ingested_at",
                    "source",
                    "source_event_id",
                    "schema_version",
                    "correlation_id",
                    "causation_id",
                    "received_at",
                    "actor.type",
                    "actor.id")
            .stream()
            .collect(Collectors.toUnmodifiableMap(name -> name, Path::named));
    private static final Set<Path> IN_THE_ENVELOPE = Set.copyOf(ENVELOPE.values());

    private EventLogColumns() {}

    /** The fixed columns and these, sorted, each once. */
    public static List<String> header(Collection<String> columns) {
        Set<String> further = new TreeSet<>(columns);
        FIXED.forEach(further::remove);
        List<String> header = new ArrayList<>(FIXED);
        header.addAll(further);
        return List.copyOf(header);
    }

    /**
     * The column of a value in the payload.
     *
     * @param path the names from the payload's down to the value's; to an object that is empty, as to any other value
     */
    public static String ofPayload(String eventType, List<String> path) {
        return column(eventType, Path.payload(path));
    }

    static String column(String eventType, Path path) {
        if (IN_THE_ENVELOPE.contains(path)) {
            return path.name();
        }
        if (!path.isBelow(PAYLOAD)) {
            throw new IllegalArgumentException("no column for " + path.name());
        }
        Path inPayload = path.withoutFirst();
        String known = PayloadColumns.of(eventType).columnOf(inPayload);
        if (known != null) {
            return known;
        }
        String name = inPayload.name();
        return isTaken(name) ? path.name() : name;
    }

    /** @return where the value belongs, seen from the envelope; the empty path: nowhere, as it says what other events say better */
    static Path home(String eventType, String column) {
        Path inEnvelope = ENVELOPE.get(column);
        if (inEnvelope != null) {
            return inEnvelope;
        }
        if (FIXED.contains(column)) {
            Path known = PayloadColumns.of(eventType).pathOf(column);
            return known == null ? Path.NOWHERE : known.below(PAYLOAD);
        }
        Path path = Path.named(column);
        return path.isBelow(PAYLOAD) ? path : path.below(PAYLOAD);
    }

    private static boolean isTaken(String name) {
        return FIXED.contains(name)
                || ENVELOPE.containsKey(name)
                || Path.named(name).isBelow(PAYLOAD);
    }
}
