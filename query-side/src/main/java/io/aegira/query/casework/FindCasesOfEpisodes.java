package io.aegira.query.casework;

import io.aegira.kernel.risk.EpisodeId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;
import java.util.Set;

/**
 * Which cases are about these episodes? In the order of their openings.
 *
 * @param reasons whose reasons the asker may know
 */
public record FindCasesOfEpisodes(Sight sight, Sight reasons, Set<EpisodeId> episodes)
        implements Question<List<CaseShown>> {}
