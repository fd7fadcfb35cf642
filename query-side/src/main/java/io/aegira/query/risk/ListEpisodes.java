package io.aegira.query.risk;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which episodes are there? In the order of their openings.
 *
 * @param during in which they went on, if only for a moment
 * @param reasons whose reasons the asker may know
 * @param known absent: as things stand
 */
public record ListEpisodes(
        Sight sight,
        Sight reasons,
        @Nullable WorkerId workerId,
        @Nullable EpisodeStatus status,
        StandingFilter standing,
        Period during,
        Stretch stretch,
        @Nullable AsKnown known)
        implements Question<List<EpisodeShown>> {
    /** As things stand. */
    public ListEpisodes(
            Sight sight,
            Sight reasons,
            @Nullable WorkerId workerId,
            @Nullable EpisodeStatus status,
            StandingFilter standing,
            Period during,
            Stretch stretch) {
        this(sight, reasons, workerId, status, standing, during, stretch, null);
    }

    public ListEpisodes asKnown(@Nullable AsKnown then) {
        return new ListEpisodes(sight, reasons, workerId, status, standing, during, stretch, then);
    }
}
