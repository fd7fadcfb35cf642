package io.aegira.query.casework;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does this worker say of these episodes? In the order in which it was said.
 *
 * @param notes whose notes the asker may read
 * @param known absent: as things stand
 */
public record ListFlagRemarks(
        Sight sight,
        Sight notes,
        WorkerId workerId,
        List<EpisodeId> episodes,
        @Nullable AsKnown known) implements Question<List<FlagRemarkView>> {}
