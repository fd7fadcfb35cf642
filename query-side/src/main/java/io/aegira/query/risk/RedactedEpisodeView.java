package io.aegira.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An episode as a supervisor sees it: open or not, since when, what to do next. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RedactedEpisodeView(
        EpisodeId episodeId,
        WorkerId workerId,
        EpisodeStatus status,
        Instant openedAt,
        @Nullable Instant closedAt,
        NextStep nextStep)
        implements EpisodeShown {}
