package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.CaseEvent.CaseOutcome;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with why it was opened and what happened since.
 *
 * @param episodeId null: the worker asked for somebody
 * @param severity of the episode when the case was opened; null where there is none
 * @param owner id of the user who looks after it; null: whoever works the queue
 * @param delegatedUntil when it goes back to whom the owner has it from
 * @param acknowledgeBy target of the queue; null, as the others: there is none
 * @param actBy until the first action
 * @param concludeBy until there is an outcome
 * @param acknowledgedAt when somebody had seen it first
 * @param firstActionAt when something was done first
 * @param followUpAt when to look again, by the last action
 * @param outcome the last one since it was opened or reopened
 * @param resolvedAt null while it is open
 * @param reasons as they were when the case became due
 * @param signalIds the signals attached to the episode then
 * @param explanations what late knowledge made of its episode since, in the order of the log
 * @param timeline of the case and its episode, in the order of the log
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseDetailView(
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
        List<Reason> reasons,
        List<SignalId> signalIds,
        List<CaseExplanationView> explanations,
        List<TimelineView> timeline) {}
