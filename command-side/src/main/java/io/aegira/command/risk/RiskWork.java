package io.aegira.command.risk;

import io.aegira.command.platform.Holds;
import io.aegira.command.platform.PublishedRulesets;
import io.aegira.kernel.engine.Change;
import io.aegira.kernel.eventlog.OrderOfKnowledge;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    private static final String MARKS =
            "SELECT work_id, dirty_from, dirty_until, roster, episodes_from FROM command.risk_work WHERE tenant_id = ? AND worker_id = ?";
    private static final String WINDOWS =
            "SELECT min(closes_at), max(closes_at) FROM command.open_window WHERE tenant_id = ? AND worker_id = ? AND closes_at <= ?";
    private static final String DEADLINE =
            "SELECT due_at FROM command.episode_wake_up WHERE tenant_id = ? AND worker_id = ? AND due_at <= ?";

    private static final String FORMER_OWNERS =
            "SELECT DISTINCT worker_id FROM command.signal WHERE tenant_id = ? AND signal_id = ANY (?) AND worker_id <> ? ORDER BY worker_id";

    private final JdbcClient jdbc;
    private final Holds holds;

    /** Across tenants: run it in the stream scope. */
    List<DueWorker> due(Instant now) {
        return jdbc.sql(DUE)
                .param("now", FactStatements.at(now))
                .query((row, number) -> new DueWorker(
                        TenantId.of(row.getObject(1, UUID.class)), WorkerId.of(row.getObject(2, UUID.class))))
                .list();
    }

    /**
     * One reconciler a worker, and no new fact about the worker nor new rules until it is done. All end with the transaction.
     *
     * @return false when another is at it, or while an import holds the tenant
     */
    boolean begin(TenantId tenant, WorkerId worker) {
        return !holds.isHeld(tenant) && isFirst(tenant, worker) && !isHeldBehindFacts(tenant, worker);
    }

    /** Another one finds whatever this one would. */
    private boolean isFirst(TenantId tenant, WorkerId worker) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) FROM " + PublishedRulesets.HOLD_STILL)
                .params("risk:" + tenant + ":" + worker, tenant.toString())
                .query(Boolean.class)
                .single();
    }

    /** Waits for facts that are being stored; these may be an import's that has begun meanwhile. */
    private boolean isHeldBehindFacts(TenantId tenant, WorkerId worker) {
        hold(tenant, worker);
        return holds.isHeld(tenant);
    }

    /** A prompt that was given to somebody else: what is decided of it now replaces what was decided about who had it. */
    void holdThoseWhoseSignalsAreReplaced(TenantId tenant, WorkerId worker, List<UUID> replaced) {
        if (!replaced.isEmpty()) {
            jdbc.sql(FORMER_OWNERS)
                    .params(tenant.value(), replaced.toArray(UUID[]::new), worker.value())
                    .query(UUID.class)
                    .list()
                    .forEach(former -> hold(tenant, WorkerId.of(former)));
        }
    }

    private void hold(TenantId tenant, WorkerId worker) {
        jdbc.sql(OrderOfKnowledge.HOLD).params(tenant.value(), worker.value()).query(row -> {});
    }

    Optional<Due> of(TenantId tenant, WorkerId worker, Instant now) {
        List<Mark> marks = jdbc.sql(MARKS)
                .params(tenant.value(), worker.value())
                .query((row, number) -> mark(row))
                .list();
        @Nullable
        Change windows = jdbc.sql(WINDOWS)
                .params(tenant.value(), worker.value(), FactStatements.at(now))
                .query((row, number) -> windows(row))
                .single()
                .orElse(null);
        @Nullable
        Instant deadline = jdbc.sql(DEADLINE)
                .params(tenant.value(), worker.value(), FactStatements.at(now))
                .query((row, number) -> Objects.requireNonNull(instant(row, 1)))
                .optional()
                .orElse(null);
        return Mark.due(marks, windows, deadline).map(due -> withThoseAhead(tenant, worker, due));
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
    void goOn(TenantId tenant, WorkerId worker, Change rest, Instant episodesFrom) {
        jdbc.sql(
                        "INSERT INTO command.risk_work (tenant_id, worker_id, dirty_from, dirty_until, roster, episodes_from) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        tenant.value(),
                        worker.value(),
                        FactStatements.at(rest.from()),
                        FactStatements.at(rest.reach()),
                        rest.roster(),
                        FactStatements.at(episodesFrom))
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

    /** A roster change concerns the shifts that follow it, and those may have been answered ahead of it. */
    private Due withThoseAhead(TenantId tenant, WorkerId worker, Due due) {
        Change change = due.change();
        if (change == null || !change.roster()) {
            return due;
        }
        Instant first = firstAhead(tenant, worker, change.from());
        return new Due(
                new Change(first, change.reach(), true),
                first.isBefore(due.episodesFrom()) ? first : due.episodesFrom(),
                due.marks());
    }

    /** Where shifts are worked in several zones, one that begins up to 26 hours earlier may be of a later day. */
    private Instant firstAhead(TenantId tenant, WorkerId worker, Instant from) {
        return jdbc.sql("""
                        SELECT least(:from::timestamptz, min(r.submitted_at), (SELECT :from::timestamptz - interval '26 hours' FROM command.shift
                            WHERE tenant_id = :tenant AND worker_id = :worker HAVING count(DISTINCT zone) > 1))
                        FROM command.response r
                        WHERE r.tenant_id = :tenant AND r.worker_id = :worker AND r.submitted_at < :from AND EXISTS (
                            SELECT FROM command.prompt p WHERE p.tenant_id = r.tenant_id AND p.prompt_id = r.prompt_id AND (p.closes_at >= :from
                                OR (SELECT s.start_at FROM command.shift s WHERE s.tenant_id = p.tenant_id AND s.shift_id = p.shift_id)
                                    >= :from::timestamptz - interval '26 hours'))""")
                .param("tenant", tenant.value())
                .param("worker", worker.value())
                .param("from", FactStatements.at(from))
                .query((row, number) -> Objects.requireNonNull(instant(row, 1)))
                .single();
    }

    private static Optional<Change> windows(ResultSet row) throws SQLException {
        Instant first = instant(row, 1);
        Instant last = instant(row, 2);
        return first == null || last == null ? Optional.empty() : Optional.of(new Change(first, last, false));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        Change change = new Change(
                Objects.requireNonNull(instant(row, 2)), Objects.requireNonNull(instant(row, 3)), row.getBoolean(4));
        return new Mark(row.getLong(1), change, instant(row, 5));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
