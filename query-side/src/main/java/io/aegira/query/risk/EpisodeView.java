package io.aegira.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.kernel.risk.SignalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of signals, with its reasons.
 *
 * @param signals how many are attached; {@code signalIds} names them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EpisodeView(
        EpisodeId episodeId,
        WorkerId workerId,
        EpisodeStatus status,
        EpisodeStanding standing,
        EpisodeSeverity severity,
        Instant openedAt,
        OpenedBy openedBy,
        @Nullable Instant turnedHighAt,
        @Nullable Instant closedAt,
        Instant lastSignalAt,
        int signals,
        List<SignalId> signalIds,
        List<Reason> reasons,
        NextStep nextStep,
        Instant lastUpdatedAt)
        implements EpisodeShown {}
