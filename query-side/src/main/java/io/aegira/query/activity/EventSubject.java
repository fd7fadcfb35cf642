package io.aegira.query.activity;

import io.aegira.kernel.organisation.WorkerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that events are about.
 *
 * @param aggregate its name in the log; absent for a worker and an episode
 * @param field by which other events of the workers name it; absent for a worker
 * @param workers whose events name it
 */
record EventSubject(
        UUID id, @Nullable String aggregate, @Nullable String field, List<WorkerId> workers) {
    static EventSubject worker(UUID id) {
        return new EventSubject(id, null, null, List.of(WorkerId.of(id)));
    }

    /** For the log as {@code e}; its parameters are {@link #parameters}. */
    String condition() {
        String ofWorkers = "e.worker_id = ANY (:workers)";
        if (field == null) {
            return ofWorkers;
        }
        String named = "(" + ofWorkers + " AND e.payload ->> '" + field + "' = :subject)";
        return aggregate == null ? named : "(e.aggregate_id = :aggregate OR " + named + ")";
    }

    Map<String, Object> parameters() {
        return Map.of(
                "subject", id.toString(),
                "aggregate", aggregate == null ? "" : aggregate,
                "workers", workers.stream().map(WorkerId::value).toArray(UUID[]::new));
    }
}
