package io.aegira.query.exports;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Period;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of one tenant's log.
 *
 * @param worker only what is about this worker
 * @param happened by event time
 * @param types only events of these; empty: of all
 * @param end when it was asked for; what came later is not in it, whatever its number
 */
record LogPart(TenantId tenantId, @Nullable WorkerId worker, Period happened, Set<String> types, LogEnd end) {
    /** How much of the log one statement looks at: of a tenant that is one among many, only a little of that is theirs. */
    private static final long SPAN = 50_000;

    long head() {
        return end.head();
    }

    /** Where a statement that begins after this position has to end. */
    long upTo(long after) {
        // Somebody's own events are few and found by their index.
        return worker == null ? Math.min(head(), after + SPAN) : head();
    }

    /**
     * Asks for the next rows, without parameters.
     *
     * @param after the position that they follow
     * @param rows at most
     */
    String select(String columns, long after, int rows) {
        return select(columns, "true", after, rows);
    }

    /** As the other. @param condition holds for what is asked for */
    String select(String columns, String condition, long after, int rows) {
        return "SELECT " + columns + " FROM eventlog.events WHERE global_index > " + after + " AND global_index <= "
                + upTo(after) + " AND " + holds() + " AND (" + condition + ") ORDER BY global_index LIMIT " + rows;
    }

    /** Holds for its events, and for no others of the log. */
    String holds() {
        return "tenant_id = infra.tenant() AND global_index <= " + head() + " AND event_time >= "
                + SqlText.of(happened.from())
                + " AND event_time < " + SqlText.of(happened.to())
                + (worker == null ? "" : " AND worker_id = " + SqlText.of(worker.toString()) + "::uuid")
                + " AND event_type " + names() + " AND " + end.readable();
    }

    private String names() {
        // That an export is recorded must not change the next one.
        return types.isEmpty()
                ? "<> " + SqlText.of(AuditEvent.RECORDED)
                : types.stream().sorted().map(SqlText::of).collect(Collectors.joining(", ", "IN (", ")"));
    }
}
