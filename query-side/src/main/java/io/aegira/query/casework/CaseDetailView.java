package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.util.List;

/**
 * A case with why it was opened and what happened since.
 *
 * @param reasons as they were when the case became due
 * @param signalIds the signals attached to the episode then
 * @param explanations what late knowledge made of its episode since, in the order of the log
 * @param timeline of the case and its episode, in the order of the log
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseDetailView(
        CaseId caseId,
        EpisodeId episodeId,
        WorkerId workerId,
        String queue,
        CaseStatus status,
        EpisodeSeverity severity,
        OpenedFor openedFor,
        Instant openedAt,
        Instant lastUpdatedAt,
        List<Reason> reasons,
        List<SignalId> signalIds,
        List<CaseExplanationView> explanations,
        List<TimelineView> timeline) {}
