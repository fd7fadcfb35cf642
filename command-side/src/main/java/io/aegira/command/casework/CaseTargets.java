package io.aegira.command.casework;

import io.aegira.kernel.casework.CaseCommand.Routed;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.CaseRouting.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a queue's targets mean for one case: instants, counted from when it was due. What has passed when it is opened is not set. */
final class CaseTargets {
    private CaseTargets() {}

    /** @param now what has passed by then is not set */
    static CaseRouted of(CaseOpened opened, Routed routed, Instant now) {
        Target target = routed.target();
        return new CaseRouted(
                DerivedIds.eventId(opened.caseId().value(), "case.routed", ""),
                opened.eventTime(),
                opened.caseId(),
                opened.episodeId(),
                opened.workerId(),
                routed.queue().text(),
                routed.routedBy(),
                target == null ? null : ahead(opened, target.acknowledge(), now),
                target == null ? null : ahead(opened, target.act(), now),
                target == null ? null : ahead(opened, target.conclude(), now),
                target == null ? null : target.escalateAfter(),
                target == null || target.escalateTo() == null
                        ? null
                        : target.escalateTo().text());
    }

    private static @Nullable Instant ahead(CaseOpened opened, @Nullable Duration within, Instant now) {
        return Optional.ofNullable(within)
                .map(opened.eventTime().toInstant()::plus)
                .filter(by -> by.isAfter(now))
                .orElse(null);
    }
}
