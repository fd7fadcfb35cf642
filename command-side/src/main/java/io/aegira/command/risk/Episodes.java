package io.aegira.command.risk;

import io.aegira.kernel.engine.Episode;
import io.aegira.kernel.engine.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker's episodes from an instant on, as the current signals make them.
 *
 * @param reasons of the signals that they name
 */
record Episodes(Instant from, List<Episode> episodes, Map<UUID, List<Reason>> reasons) {
    /** Signals are still to come. */
    static final Episodes NOT_YET = new Episodes(FactStatements.FOREVER, List.of(), Map.of());

    /** When the clock may close one, or must ask again. */
    @Nullable
    Instant nextDue() {
        return episodes.stream()
                .map(Episode::nextDueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
