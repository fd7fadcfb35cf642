package io.aegira.kernel.checkin;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a prompt. In the log for ever: change only as ADR 0003 allows. */
public sealed interface PromptEvent extends WorkerEvent {
    /** The worker will be asked. */
    record PromptScheduled(
            UUID eventId,
            OffsetDateTime eventTime,
            PromptId promptId,
            WorkerId workerId,
            ShiftId shiftId,
            FormId formId,
            Window window,
            String promptKind)
            implements PromptEvent {}

    /** The shift moved, came back or went to another worker: the same prompt, another window or worker. */
    record PromptRescheduled(
            UUID eventId,
            OffsetDateTime eventTime,
            PromptId promptId,
            WorkerId workerId,
            ShiftId shiftId,
            FormId formId,
            Window window,
            String promptKind)
            implements PromptEvent {}

    /** The shift is off, or no longer this worker's. */
    record PromptWithdrawn(
            UUID eventId,
            OffsetDateTime eventTime,
            PromptId promptId,
            WorkerId workerId,
            ShiftId shiftId,
            FormId formId,
            Window window,
            String promptKind)
            implements PromptEvent {}

    /**
     * The worker answered, to a prompt or of their own accord. A correction is a further response.
     *
     * @param promptId absent: ad hoc
     * @param answers by question; a question left out has no value
     * @param clientMetadata in what releases before ADR 0024 stored; sealed beside the event since
     * @param isLate as known when stored; absent while the window is unknown
     */
    record ResponseSubmitted(
            UUID eventId,
            OffsetDateTime eventTime,
            ResponseId responseId,
            @Nullable PromptId promptId,
            @Nullable ShiftId shiftId,
            @Nullable String promptKind,
            WorkerId workerId,
            @Nullable FormId formId,
            OffsetDateTime submittedAt,
            Map<String, BigDecimal> answers,
            @Nullable EncryptedText note,
            @Nullable Map<String, Object> clientMetadata,
            @Nullable Boolean isLate,
            @Nullable Long lateBySeconds)
            implements PromptEvent {}

    /**
     * The window closed, nobody had answered and the worker was available. Silence is a signal.
     *
     * @param windowClosedAt the end of the window; also the event time, however late it was noticed
     */
    record WindowMissed(
            UUID eventId,
            OffsetDateTime eventTime,
            UUID missedId,
            PromptId promptId,
            WorkerId workerId,
            Instant windowClosedAt,
            MissReason reason,
            AvailabilityStatus availabilitySnapshot)
            implements PromptEvent {}

    /** A recorded miss no longer stands for the prompt's state; it stays in the log. */
    record StatusOverridden(
            UUID eventId,
            OffsetDateTime eventTime,
            PromptId promptId,
            WorkerId workerId,
            PromptStatus from,
            PromptStatus to,
            OverrideReason reason,
            UUID causeEventId)
            implements PromptEvent {}

    /** Why a window counts as missed. */
    enum MissReason {
        NO_SUBMISSION
    }

    /** What overrode a recorded miss. */
    enum OverrideReason {
        LATE_ANSWER,
        ANSWERED_IN_TIME,
        NOT_AVAILABLE,
        SHIFT_REMOVED,
        SHIFT_REASSIGNED,
        RESCHEDULED,
        WORKER_DEACTIVATED
    }
}
