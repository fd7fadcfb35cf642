package io.aegira.query.exports;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of one tenant's log.
 *
 * @param worker only what is about this worker
 * @param happened by event time
 * @param types only events of these; empty: of all
 * @param head where the log ended when it was asked for; what came later is not in it
 */
record LogPart(TenantId tenantId, @Nullable WorkerId worker, Period happened, Set<String> types, long head) {
    /** How much of the log one statement looks at: of a tenant that is one among many, only a little of that is theirs. */
    private static final long SPAN = 50_000;

    /** Where a statement that begins after this position has to end. */
    long upTo(long after) {
        // Somebody's own events are few and found by their index.
        return worker == null ? Math.min(head, after + SPAN) : head;
    }

    /** To go behind {@code WHERE}; its parameters are {@link #parameters}. */
    String condition() {
        // That an export is recorded must not change the next one.
        return "tenant_id = infra.tenant() AND event_type <> '" + AuditEvent.RECORDED
                + "' AND global_index > ? AND global_index <= ?"
                + " AND event_time >= ? AND event_time < ?"
                + (worker == null ? "" : " AND worker_id = ?")
                + (types.isEmpty() ? "" : " AND event_type = ANY (?)");
    }

    Object[] parameters(long after, long upTo) {
        List<Object> values =
                new ArrayList<>(List.of(after, upTo, Columns.time(happened.from()), Columns.time(happened.to())));
        if (worker != null) {
            values.add(worker.value());
        }
        if (!types.isEmpty()) {
            values.add(types.stream().sorted().toArray(String[]::new));
        }
        return values.toArray();
    }
}
