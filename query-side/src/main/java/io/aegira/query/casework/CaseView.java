package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.time.Instant;

/**
 * A case in a list.
 *
 * @param severity of the episode when the case was opened
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseView(
        CaseId caseId,
        EpisodeId episodeId,
        WorkerId workerId,
        String queue,
        CaseStatus status,
        EpisodeSeverity severity,
        OpenedFor openedFor,
        Instant openedAt,
        Instant lastUpdatedAt)
        implements CaseShown {}
