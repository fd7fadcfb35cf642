package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseCommand.OpenCase;
import io.aegira.kernel.casework.CaseCommand.Routed;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.CaseRouting.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a queue's targets mean for one case: instants, counted from when it was due. What has passed when it is opened is not set. */
final class CaseTargets {
    private CaseTargets() {}

    static CaseRouted of(OpenCase command, Routed routed) {
        Target target = routed.target();
        return new CaseRouted(
                DerivedIds.eventId(command.caseId().value(), "case.routed", ""),
                command.dueAt().atOffset(ZoneOffset.UTC),
                command.caseId(),
                command.episodeId(),
                command.workerId(),
                routed.queue().text(),
                routed.routedBy(),
                target == null ? null : ahead(command, target.acknowledge()),
                target == null ? null : ahead(command, target.act()),
                target == null ? null : ahead(command, target.conclude()),
                target == null ? null : target.escalateAfter(),
                target == null || target.escalateTo() == null
                        ? null
                        : target.escalateTo().text());
    }

    private static @Nullable Instant ahead(OpenCase command, @Nullable Duration within) {
        return Optional.ofNullable(within)
                .map(command.dueAt()::plus)
                .filter(by -> by.isAfter(command.openedAt()))
                .orElse(null);
    }
}
