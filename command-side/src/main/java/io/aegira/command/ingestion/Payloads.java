package io.aegira.command.ingestion;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a payload may hold when it comes from outside: free text in the clear, nothing that the server derives. */
sealed interface Payloads {
    WorkerId workerId();

    /** Its times by the names of their fields, as far as given. */
    Map<String, OffsetDateTime> times();

    private static Map<String, OffsetDateTime> times(
            String first, OffsetDateTime start, String second, @Nullable OffsetDateTime end) {
        return end == null ? Map.of(first, start) : Map.of(first, start, second, end);
    }

    /** {@code roster.shift_upserted}. */
    record Shift(
            ShiftId shiftId,
            WorkerId workerId,
            SiteId siteId,
            String timezone,
            OffsetDateTime startTime,
            OffsetDateTime endTime,
            @Nullable String source)
            implements Payloads {
        @Override
        public Map<String, OffsetDateTime> times() {
            return Payloads.times("start_time", startTime, "end_time", endTime);
        }
    }

    /** {@code roster.shift_removed}. */
    record Removal(
            ShiftId shiftId,
            WorkerId workerId,
            @Nullable String reason,
            @Nullable String source) implements Payloads {
        @Override
        public Map<String, OffsetDateTime> times() {
            return Map.of();
        }
    }

    /** {@code worker.availability_set}. */
    record Availability(
            WorkerId workerId,
            AvailabilityStatus status,
            OffsetDateTime effectiveFrom,
            @Nullable OffsetDateTime effectiveTo,
            @Nullable String reason,
            @Nullable String source)
            implements Payloads {
        @Override
        public Map<String, OffsetDateTime> times() {
            return Payloads.times("effective_from", effectiveFrom, "effective_to", effectiveTo);
        }
    }

    /** {@code checkin.response_submitted}. */
    record Response(
            ResponseId responseId,
            @Nullable PromptId promptId,
            @Nullable ShiftId shiftId,
            @Nullable String promptKind,
            WorkerId workerId,
            @Nullable FormId formId,
            OffsetDateTime submittedAt,
            Map<String, BigDecimal> answers,
            @Nullable String note,
            @Nullable Map<String, Object> clientMetadata)
            implements Payloads {
        @Override
        public Map<String, OffsetDateTime> times() {
            return Map.of("submitted_at", submittedAt);
        }
    }

    /** {@code incident.reported}. */
    record Incident(
            IncidentId incidentId,
            WorkerId workerId,
            IncidentType type,
            IncidentSeverity severity,
            OffsetDateTime occurredAt,
            @Nullable String notes)
            implements Payloads {
        @Override
        public Map<String, OffsetDateTime> times() {
            return Map.of("occurred_at", occurredAt);
        }
    }
}
