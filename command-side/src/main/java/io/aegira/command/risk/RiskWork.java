package io.aegira.command.risk;

import io.aegira.command.platform.Holds;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due: marks, windows that have closed, quiet deadlines that have come. */
@Component
@RequiredArgsConstructor
class RiskWork {
    private static final String DUE = """
            SELECT tenant_id, worker_id FROM (
                SELECT tenant_id, worker_id FROM command.risk_work
                UNION SELECT tenant_id, worker_id FROM command.open_window WHERE closes_at <= :now
                UNION SELECT tenant_id, worker_id FROM command.episode_wake_up WHERE due_at <= :now
            ) due WHERE""" + Holds.NOT_HELD;

    private final JdbcClient jdbc;

    /** Across tenants: run it in the stream scope. */
    List<DueWorker> due(Instant now) {
        return jdbc.sql(DUE)
                .param("now", FactStatements.at(now))
                .query((row, number) -> new DueWorker(
                        TenantId.of(row.getObject(1, UUID.class)), WorkerId.of(row.getObject(2, UUID.class))))
                .list();
    }

    /** One reconciler a worker; the lock ends with the transaction. @return false when another has it */
    boolean lock(TenantId tenant, WorkerId worker) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("risk:" + tenant + ":" + worker)
                .query(Boolean.class)
                .single();
    }

    Optional<Due> of(TenantId tenant, WorkerId worker, Instant now) {
        List<MarkRow> marks = marks(tenant, worker);
        @Nullable
        OffsetDateTime window = earliest(
                "SELECT min(closes_at) FROM command.open_window WHERE tenant_id = ? AND worker_id = ? AND closes_at <= ?",
                tenant,
                worker,
                now);
        @Nullable
        OffsetDateTime deadline = earliest(
                "SELECT min(due_at) FROM command.episode_wake_up WHERE tenant_id = ? AND worker_id = ? AND due_at <= ?",
                tenant,
                worker,
                now);
        Stream<OffsetDateTime> instants = Stream.concat(
                marks.stream().map(MarkRow::dirtyFrom),
                Stream.of(window, deadline).filter(Objects::nonNull));
        boolean roster = marks.stream().anyMatch(MarkRow::roster);
        return instants.min(OffsetDateTime::compareTo)
                .map(OffsetDateTime::toInstant)
                .map(from -> roster ? aheadOf(tenant, worker, from) : from)
                .map(from -> new Due(
                        from,
                        marks.stream()
                                .map(MarkRow::episodesFrom)
                                .flatMap(Optional::stream)
                                .map(OffsetDateTime::toInstant)
                                .filter(from::isAfter)
                                .min(Instant::compareTo)
                                .orElse(from),
                        marks.stream().map(MarkRow::id).toList()));
    }

    void done(TenantId tenant, WorkerId worker, Due due, Instant now) {
        jdbc.sql("DELETE FROM command.risk_work WHERE tenant_id = ? AND work_id = ANY (?)")
                .params(tenant.value(), due.marks().toArray(Long[]::new))
                .update();
        jdbc.sql("DELETE FROM command.open_window WHERE tenant_id = ? AND worker_id = ? AND closes_at <= ?")
                .params(tenant.value(), worker.value(), FactStatements.at(now))
                .update();
    }

    /** The rest is for the next transaction. */
    void goOn(TenantId tenant, WorkerId worker, Instant from, Instant episodesFrom) {
        jdbc.sql(
                        "INSERT INTO command.risk_work (tenant_id, worker_id, dirty_from, roster, episodes_from) VALUES (?, ?, ?, false, ?)")
                .params(tenant.value(), worker.value(), FactStatements.at(from), FactStatements.at(episodesFrom))
                .update();
    }

    void wakeUpAt(TenantId tenant, WorkerId worker, @Nullable Instant due) {
        if (due == null) {
            jdbc.sql("DELETE FROM command.episode_wake_up WHERE tenant_id = ? AND worker_id = ?")
                    .params(tenant.value(), worker.value())
                    .update();
        } else {
            jdbc.sql("""
                            INSERT INTO command.episode_wake_up (tenant_id, worker_id, due_at) VALUES (?, ?, ?)
                            ON CONFLICT (tenant_id, worker_id) DO UPDATE SET due_at = excluded.due_at""")
                    .params(tenant.value(), worker.value(), FactStatements.at(due))
                    .update();
        }
    }

    /** Shifts from then on may have been answered ahead of time, and their answers look at the roster. */
    private Instant aheadOf(TenantId tenant, WorkerId worker, Instant from) {
        return jdbc.sql("""
                        SELECT min(r.submitted_at) FROM command.response r
                        JOIN command.prompt p ON p.tenant_id = r.tenant_id AND p.prompt_id = r.prompt_id
                        LEFT JOIN command.shift s ON s.tenant_id = p.tenant_id AND s.shift_id = p.shift_id
                        WHERE r.tenant_id = ? AND r.worker_id = ? AND (s.start_at >= ?::timestamptz - interval '1 day' OR p.closes_at >= ?)""")
                .params(tenant.value(), worker.value(), FactStatements.at(from), FactStatements.at(from))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .filter(from::isAfter)
                .orElse(from);
    }

    private List<MarkRow> marks(TenantId tenant, WorkerId worker) {
        return jdbc.sql(
                        "SELECT work_id, dirty_from, roster, episodes_from FROM command.risk_work WHERE tenant_id = ? AND worker_id = ?")
                .params(tenant.value(), worker.value())
                .query((row, number) -> new MarkRow(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class),
                        row.getBoolean(3),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))))
                .list();
    }

    private @Nullable OffsetDateTime earliest(String sql, TenantId tenant, WorkerId worker, Instant now) {
        return jdbc.sql(sql)
                .params(tenant.value(), worker.value(), FactStatements.at(now))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .orElse(null);
    }

    /**
     * @param from decisions at this instant and later may have changed
     * @param episodesFrom episodes from this instant on are not folded yet
     */
    record Due(Instant from, Instant episodesFrom, List<Long> marks) {}

    private record MarkRow(long id, OffsetDateTime dirtyFrom, boolean roster, Optional<OffsetDateTime> episodesFrom) {}
}
