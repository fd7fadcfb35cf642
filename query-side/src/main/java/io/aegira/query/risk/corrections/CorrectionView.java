package io.aegira.query.risk.corrections;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that late knowledge changed.
 *
 * @param eventId of the event that says so
 * @param eventTime what it is about
 * @param ingestedAt since when it is known
 * @param causeEventId which event made it so; absent where that is not recorded
 * @param signalId the decision that stands now; absent when none does
 * @param supersededSignalId the decision that stood before
 * @param before of a decision: what it was
 * @param after of a decision: what it is; of anything else: the facts of the change
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CorrectionView(
        UUID correctionId,
        CorrectionKind kind,
        WorkerId workerId,
        UUID eventId,
        Instant eventTime,
        Instant ingestedAt,
        @Nullable UUID causeEventId,
        @Nullable PromptId promptId,
        @Nullable SignalId signalId,
        @Nullable SignalId supersededSignalId,
        @Nullable EpisodeId episodeId,
        @Nullable CaseId caseId,
        @Nullable DecisionView before,
        Map<String, Object> after,
        String inWords) {}
