package io.aegira.command.risk;

import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A prompt as it stands after a roster change. @param first it never stood before */
record PromptRow(
        UUID promptId,
        WorkerId workerId,
        ShiftId shiftId,
        String kind,
        FormId formId,
        Window window,
        boolean withdrawn,
        boolean first,
        UUID causeId,
        OffsetDateTime causedAt) {
    static PromptRow of(PromptScheduled event) {
        return new PromptRow(
                event.promptId().value(),
                event.workerId(),
                event.shiftId(),
                event.promptKind(),
                event.formId(),
                event.window(),
                false,
                true,
                event.eventId(),
                event.eventTime());
    }

    static PromptRow of(PromptRescheduled event) {
        return new PromptRow(
                event.promptId().value(),
                event.workerId(),
                event.shiftId(),
                event.promptKind(),
                event.formId(),
                event.window(),
                false,
                false,
                event.eventId(),
                event.eventTime());
    }

    static PromptRow of(PromptWithdrawn event) {
        return new PromptRow(
                event.promptId().value(),
                event.workerId(),
                event.shiftId(),
                event.promptKind(),
                event.formId(),
                event.window(),
                true,
                false,
                event.eventId(),
                event.eventTime());
    }

    Object[] values(UUID tenant) {
        return new Object[] {
            tenant,
            promptId,
            workerId.value(),
            shiftId.value(),
            kind,
            formId.value(),
            FactStatements.at(window.opensAt()),
            FactStatements.at(window.closesAt()),
            withdrawn,
            causeId,
            causedAt
        };
    }
}
