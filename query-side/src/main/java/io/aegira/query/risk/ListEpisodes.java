package io.aegira.query.risk;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which episodes are there? In the order of their openings.
 *
 * @param reasons whose reasons the asker may know
 */
public record ListEpisodes(
        Sight sight,
        Sight reasons,
        @Nullable WorkerId workerId,
        @Nullable EpisodeStatus status,
        StandingFilter standing,
        Period opened,
        Stretch stretch)
        implements Question<List<EpisodeShown>> {}
