package io.aegira.kernel.hindsight;

import io.aegira.kernel.casework.CaseEvent.CaseResolved;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When the cases of episodes were first resolved, as far as the log has told by now: an episode ends with its case. */
final class CaseResolutions {
    private final Map<UUID, Instant> byEpisode = new HashMap<>();

    void learn(CaseResolved resolved) {
        if (resolved.episodeId() != null) {
            byEpisode.putIfAbsent(
                    resolved.episodeId().value(), resolved.eventTime().toInstant());
        }
    }

    Map<UUID, Instant> byEpisode() {
        return Collections.unmodifiableMap(byEpisode);
    }
}
