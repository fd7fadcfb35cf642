package io.aegira.command.checkin;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptCommand.SchedulePrompt;
import io.aegira.kernel.checkin.PromptEvent.MissReason;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Whom a prompt asks, for which shift, and when. */
record Schedule(WorkerId workerId, ShiftId shiftId, FormId formId, Window window, String kind) {
    static Schedule of(SchedulePrompt command) {
        return new Schedule(
                command.workerId(), command.shiftId(), command.formId(), command.window(), command.promptKind());
    }

    static Schedule of(PromptScheduled event) {
        return new Schedule(event.workerId(), event.shiftId(), event.formId(), event.window(), event.promptKind());
    }

    static Schedule of(PromptRescheduled event) {
        return new Schedule(event.workerId(), event.shiftId(), event.formId(), event.window(), event.promptKind());
    }

    Instant closesAt() {
        return window.closesAt();
    }

    PromptScheduled scheduled(PromptId prompt, Cause cause) {
        UUID eventId = DerivedIds.eventId(cause.eventId(), "checkin.prompt_scheduled", prompt.toString());
        return new PromptScheduled(eventId, cause.eventTime(), prompt, workerId, shiftId, formId, window, kind);
    }

    PromptRescheduled rescheduled(PromptId prompt, Cause cause) {
        UUID eventId = DerivedIds.eventId(cause.eventId(), "checkin.prompt_rescheduled", prompt.toString());
        return new PromptRescheduled(eventId, cause.eventTime(), prompt, workerId, shiftId, formId, window, kind);
    }

    PromptWithdrawn withdrawn(PromptId prompt, Cause cause) {
        UUID eventId = DerivedIds.eventId(cause.eventId(), "checkin.prompt_withdrawn", prompt.toString());
        return new PromptWithdrawn(eventId, cause.eventTime(), prompt, workerId, shiftId, formId, window, kind);
    }

    WindowMissed missed(PromptId prompt, AvailabilityStatus availability) {
        UUID missedId = PromptIds.missedId(prompt, closesAt());
        return new WindowMissed(
                DerivedIds.eventId(missedId, "checkin.window_missed", withinTheSecond(prompt)),
                closesAt().atOffset(ZoneOffset.UTC),
                missedId,
                prompt,
                workerId,
                closesAt(),
                MissReason.NO_SUBMISSION,
                availability);
    }

    /** A miss is named by the second in which its window closes; two windows of a prompt may close within one. */
    private String withinTheSecond(PromptId prompt) {
        return closesAt().getNano() == 0 ? prompt.toString() : prompt + "/" + closesAt();
    }
}
