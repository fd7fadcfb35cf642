package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code case_summary}.
 *
 * @param reasoned whether the asker may know the reasons
 */
record CaseSummaryRow(
        CaseId caseId,
        @Nullable EpisodeId episodeId,
        WorkerId workerId,
        String queue,
        CaseStatus status,
        @Nullable EpisodeSeverity severity,
        OpenedFor openedFor,
        Instant openedAt,
        Instant lastUpdatedAt,
        @Nullable String owner,
        @Nullable Instant delegatedUntil,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant actBy,
        @Nullable Instant concludeBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstActionAt,
        @Nullable Instant followUpAt,
        @Nullable CaseOutcome outcome,
        @Nullable Instant resolvedAt,
        boolean reasoned) {}
