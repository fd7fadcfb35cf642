package io.aegira.query.pages.roster;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.TypedText;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about a shift or an absence; each method refuses with 400 naming the field. */
record TypedRoster(Map<String, String> typed, ZoneId zone) {
    private static final int LONGEST_REASON = 1_000;

    ShiftId shift() {
        try {
            return ShiftId.of(text("shift_id"));
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid("shift_id", "Open the page again.");
        }
    }

    AvailabilityStatus status() {
        return TypedText.constant("status", text("status"), AvailabilityStatus.class);
    }

    OffsetDateTime time(String field) {
        OffsetDateTime time = timeOrNull(field);
        if (time == null) {
            throw Problem.invalid(field, "Say when, such as 2026-03-01T06:00.");
        }
        return time;
    }

    @Nullable
    OffsetDateTime timeOrNull(String field) {
        try {
            return text(field).isEmpty()
                    ? null
                    : LocalDateTime.parse(text(field)).atZone(zone).toOffsetDateTime();
        } catch (DateTimeException noTime) {
            throw Problem.invalid(field, "Say when, such as 2026-03-01T06:00.");
        }
    }

    @Nullable
    String reason() {
        String reason = text("reason");
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "The reason is longer than 1000 characters.");
        }
        return reason.isEmpty() ? null : reason;
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
