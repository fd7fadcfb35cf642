package io.aegira.command.checkin;

import io.aegira.kernel.checkin.PromptCommand.ReassessWindow;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.message.DerivedIds;
import java.util.Set;
import java.util.UUID;

/** The event that tells why a recorded miss no longer stands. */
final class Overrides {
    private Overrides() {}

    /** @param recorded ids of the overrides so far: a window that comes back may be overridden by the same cause again */
    static StatusOverridden of(ReassessWindow command, Set<UUID> recorded) {
        return new StatusOverridden(
                eventId(command, recorded),
                command.cause().eventTime(),
                command.promptId(),
                command.workerId(),
                PromptStatus.MISSED,
                command.to(),
                command.reason(),
                command.cause().eventId());
    }

    private static UUID eventId(ReassessWindow command, Set<UUID> recorded) {
        String what = command.promptId() + "/" + command.closesAt() + "/" + command.to();
        UUID id = eventId(command, what);
        for (int time = 2; recorded.contains(id); time++) {
            id = eventId(command, what + "/" + time);
        }
        return id;
    }

    private static UUID eventId(ReassessWindow command, String what) {
        return DerivedIds.eventId(command.cause().eventId(), "checkin.status_overridden", what);
    }
}
