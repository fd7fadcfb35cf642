package io.aegira.kernel.engine;

import io.aegira.kernel.Sha256;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The responses that the worker was compared with: 28 days, one per prompt.
 *
 * @param responseIds in order of time; empty for a missed window
 * @param sha256 lower-case hex over the ids joined by line feeds
 */
public record Baseline(List<UUID> responseIds, String sha256) {
    public Baseline {
        responseIds = List.copyOf(responseIds);
    }

    static Baseline of(List<UUID> responseIds) {
        return new Baseline(
                responseIds, Sha256.hex(responseIds.stream().map(UUID::toString).collect(Collectors.joining("\n"))));
    }
}
