package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseCommand.OpenCase;
import io.aegira.kernel.casework.CaseCommand.RequestSupport;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.CaseQueue;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** How a case begins: with an episode that is due, or with a worker's own call. */
final class CaseOpening {
    private CaseOpening() {}

    /** Of the one event that opens a case. */
    static UUID eventId(CaseId caseId) {
        return DerivedIds.eventId(caseId.value(), "case.opened", "");
    }

    static CaseOpened of(OpenCase command) {
        CaseQueue queue = command.routed() == null
                ? CaseQueue.of(command.severity())
                : command.routed().queue();
        return new CaseOpened(
                eventId(command.caseId()),
                command.dueAt().atOffset(ZoneOffset.UTC),
                command.caseId(),
                command.episodeId(),
                command.workerId(),
                command.severity(),
                command.openedFor(),
                queue.text(),
                command.reasons(),
                command.signalIds(),
                null);
    }

    /** About no episode, and in no queue but the case managers'. */
    static CaseOpened of(RequestSupport command) {
        return new CaseOpened(
                command.deed().eventId(),
                command.deed().at(),
                command.caseId(),
                null,
                command.workerId(),
                null,
                OpenedFor.SUPPORT_REQUESTED,
                CaseQueue.CASE_MANAGER.text(),
                List.of(),
                List.of(),
                command.note());
    }
}
