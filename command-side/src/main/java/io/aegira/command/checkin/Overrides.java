package io.aegira.command.checkin;

import io.aegira.kernel.checkin.PromptCommand.ReassessWindow;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.message.DerivedIds;

/** The event that tells why a recorded miss no longer stands. */
final class Overrides {
    private Overrides() {}

    static StatusOverridden of(ReassessWindow command) {
        return new StatusOverridden(
                DerivedIds.eventId(
                        command.cause().eventId(),
                        "checkin.status_overridden",
                        command.promptId() + "/" + command.closesAt() + "/" + command.to()),
                command.cause().eventTime(),
                command.promptId(),
                command.workerId(),
                PromptStatus.MISSED,
                command.to(),
                command.reason(),
                command.cause().eventId());
    }
}
