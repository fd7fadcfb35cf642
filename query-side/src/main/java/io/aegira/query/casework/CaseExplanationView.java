package io.aegira.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What late knowledge made of the episode after its case had been opened. The case stays.
 *
 * @param eventTime what it is about
 * @param ingestedAt since when it is known
 * @param standing whether the signals that stand still bear the episode out
 * @param closedAt of the episode; absent while it is open
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseExplanationView(
        UUID eventId,
        Instant eventTime,
        Instant ingestedAt,
        EpisodeStanding standing,
        EpisodeSeverity severity,
        @Nullable Instant closedAt,
        String inWords) {}
