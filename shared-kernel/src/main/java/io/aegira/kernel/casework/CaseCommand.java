package io.aegira.kernel.casework;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.util.List;

/** What can be asked of a case. */
public sealed interface CaseCommand extends AggregateCommand {
    CaseId caseId();

    @Override
    default String aggregateId() {
        return AggregateId.of(AggregateId.CASE, tenantId(), caseId().value());
    }

    /** Give the episode a human. A second order for the same episode changes nothing. @param dueAt when the case became due */
    record OpenCase(
            TenantId tenantId,
            CaseId caseId,
            EpisodeId episodeId,
            WorkerId workerId,
            EpisodeSeverity severity,
            CaseEvent.OpenedFor openedFor,
            Instant dueAt,
            List<Reason> reasons,
            List<SignalId> signalIds)
            implements CaseCommand {}
}
