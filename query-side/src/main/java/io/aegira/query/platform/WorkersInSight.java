package io.aegira.query.platform;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of a worker who is asked for by id whether the asker may know of them. */
@Component
public class WorkersInSight {
    private final JdbcClient jdbc;

    WorkersInSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the question through when nobody in particular is asked for.
     *
     * @throws Problem 404 when the worker is somebody else's, exactly as if there were no such worker
     */
    public void require(Sight sight, @Nullable WorkerId worker) {
        if (worker != null && !holds(sight, worker)) {
            throw Problem.notFound();
        }
    }

    /** Whether the worker is one of these; nobody who was erased is. */
    public boolean holds(Sight sight, WorkerId worker) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM query.worker w WHERE w.tenant_id = infra.tenant() AND w.worker_id = :worker AND NOT w.is_erased AND "
                                + sight.condition("w.worker_id", "see") + ")")
                .param("worker", worker.value())
                .params(sight.parameters("see"))
                .query(Boolean.class)
                .single();
    }
}
