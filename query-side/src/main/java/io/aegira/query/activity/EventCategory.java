package io.aegira.query.activity;

import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.eventlog.EventTypes.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which capability an event type belongs to. */
public enum EventCategory {
    CHECKIN("checkin"),
    RISK("risk"),
    CASEWORK("case", "incident"),
    ROSTER("roster"),
    AVAILABILITY("worker"),
    ORGANISATION("org", "form", "ruleset"),
    /** Who did, saw or was refused what. Told only to who asks for it, because asking adds to it. */
    AUDIT("audit");

    private final Set<String> families;

    EventCategory(String... families) {
        this.families = Set.of(families);
    }

    /** The logical names, in the order of the catalogue. */
    public List<String> types() {
        return EventTypes.ALL.stream().map(EventType::name).filter(this::holds).toList();
    }

    /** @param eventType a logical name @throws IllegalArgumentException for a name that no release ever wrote */
    public static EventCategory of(String eventType) {
        return Arrays.stream(values())
                .filter(category -> category.holds(eventType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(eventType));
    }

    /** What is told when nothing in particular is asked for. */
    public static List<String> allButAudit() {
        return EventTypes.ALL.stream()
                .map(EventType::name)
                .filter(type -> !AUDIT.holds(type))
                .toList();
    }

    private boolean holds(String eventType) {
        return families.contains(eventType.substring(0, eventType.indexOf('.')));
    }
}
