package io.aegira.kernel.casework;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import java.util.UUID;

/** The ids that follow from what a case is about. */
public final class CaseIds {
    private CaseIds() {}

    /** {@code UUIDv5(episode_id, "case")}: an episode has one case at most. */
    public static CaseId caseId(EpisodeId episodeId) {
        return CaseId.of(Uuid5.of(episodeId.value(), "case"));
    }

    /** {@code UUIDv5(worker_id, "support" and the request)}: the same request is the same case. */
    public static CaseId supportCaseId(WorkerId workerId, UUID request) {
        return CaseId.of(Uuid5.of(workerId.value(), "support " + request));
    }
}
