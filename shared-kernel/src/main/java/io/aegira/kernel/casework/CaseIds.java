package io.aegira.kernel.casework;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.risk.EpisodeId;

/** The id that follows from an episode. */
public final class CaseIds {
    private CaseIds() {}

    /** {@code UUIDv5(episode_id, "case")}: an episode has one case at most. */
    public static CaseId caseId(EpisodeId episodeId) {
        return CaseId.of(Uuid5.of(episodeId.value(), "case"));
    }
}
