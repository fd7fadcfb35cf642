package io.aegira.query.risk;

import io.aegira.kernel.risk.EpisodeId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;
import java.util.Set;

/**
 * What has become of these episodes? Of those that the asker cannot see nothing is answered.
 *
 * @param reasons whose reasons the asker may know
 */
public record FindEpisodes(Sight sight, Sight reasons, Set<EpisodeId> ids) implements Question<List<EpisodeShown>> {}
