package io.aegira.query.pages.incidents;

import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.TypedText;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a report; each method refuses with 400 naming the field. */
record ReportedIncident(Map<String, String> typed, ZoneId zone, OffsetDateTime now) {
    private static final int LONGEST_NOTES = 4_000;

    IncidentType type() {
        return TypedText.constant("type", text("type"), IncidentType.class);
    }

    IncidentSeverity severity() {
        return TypedText.constant("severity", text("severity"), IncidentSeverity.class);
    }

    OffsetDateTime occurredAt() {
        OffsetDateTime time;
        try {
            time = LocalDateTime.parse(text("occurred_at")).atZone(zone).toOffsetDateTime();
        } catch (DateTimeException noTime) {
            throw Problem.invalid("occurred_at", "Say when it happened, such as 2026-03-01T14:30.");
        }
        if (time.isAfter(now)) {
            throw Problem.invalid("occurred_at", "It cannot have happened later than now.");
        }
        return time;
    }

    @Nullable
    String notes() {
        String notes = text("notes");
        if (notes.length() > LONGEST_NOTES) {
            throw Problem.invalid("notes", "The notes are longer than 4000 characters.");
        }
        return notes.isEmpty() ? null : notes;
    }

    /** Sent twice, it is one report. */
    UUID report() {
        try {
            return UUID.fromString(text("report"));
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid("report", "Open the form again.");
        }
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
