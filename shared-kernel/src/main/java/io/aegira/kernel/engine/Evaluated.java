package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of a worker's time, evaluated.
 *
 * @param found by time; at the same instant misses before responses, then by id
 * @param until exclusive: from here on nothing has been evaluated
 */
public record Evaluated(List<Evaluation> found, Instant until) {
    public Evaluated {
        found = List.copyOf(found);
    }
}
