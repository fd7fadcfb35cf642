package io.aegira.kernel.hindsight;

import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.engine.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of the decisions about one worker.
 *
 * @param decisions by source, as each was decided first: without what came to be known afterwards
 * @param openings of every episode that was ever open, supported later on or not, by its id
 * @param episodes those that stand in the end, by id
 */
public record Outcome(
        Map<UUID, Decided> decisions, SortedMap<UUID, Instant> openings, SortedMap<UUID, Standing> episodes) {
    /** @param inputsSha256 over all that it rested on */
    public record Decided(Instant at, Severity severity, boolean complianceRisk, String inputsSha256) {}

    /** @param signals how many are attached */
    public record Standing(
            Instant openedAt,
            OpenedBy openedBy,
            EpisodeSeverity severity,
            @Nullable Instant closedAt,
            int signals) {
        static Standing of(Episode episode) {
            return new Standing(
                    episode.openedAt(),
                    episode.openedBy(),
                    episode.severity(),
                    episode.closedAt(),
                    episode.signalIds().size());
        }
    }
}
