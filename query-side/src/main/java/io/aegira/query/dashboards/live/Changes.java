package io.aegira.query.dashboards.live;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads from the log what has changed, and of whom somebody may hear. */
@Component
class Changes {
    /** More at once is an import: who hears of so many asks anew anyway. */
    static final int MOST = 2_000;

    private static final long UNSETTLED = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate view;

    Changes(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.view = new TransactionTemplate(transactions);
        view.setReadOnly(true);
    }

    /** For a node that handles no events itself: so far behind the end that nothing comes before it any more. */
    long settled() {
        return TenantScope.callAcrossTenants(() -> Objects.requireNonNull(view.execute(
                status -> jdbc.sql("SELECT greatest(coalesce(max(global_index), 0) - ?, 0) FROM eventlog.events")
                        .param(UNSETTLED)
                        .query(Long.class)
                        .single())));
    }

    /** The latest after a position, at most {@link #MOST}, in the order of the log. */
    List<Change> after(TenantId tenant, long position) {
        return within(
                tenant,
                () -> jdbc.sql("""
                        SELECT e.global_index, e.event_type, e.worker_id,
                               coalesce(e.payload ->> 'case_id', e.payload ->> 'episode_id', e.payload ->> 'prompt_id')::uuid AS id
                        FROM eventlog.events e
                        WHERE e.tenant_id = infra.tenant() AND e.global_index > :position AND e.worker_id IS NOT NULL
                          AND (e.event_type LIKE 'risk.episode%' OR e.event_type LIKE 'case.%'
                               OR (e.event_type LIKE 'checkin.%' AND e.payload ->> 'prompt_id' IS NOT NULL))
                        ORDER BY e.global_index DESC LIMIT :most""")
                        .param("position", position)
                        .param("most", MOST)
                        .query((row, number) -> change(row))
                        .list()
                        .reversed());
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("global_index"),
                kind(Objects.requireNonNull(row.getString("event_type"))),
                Columns.<UUID>id(row, "id", Function.identity()),
                Columns.id(row, "worker_id", WorkerId::of));
    }

    private static Change.Kind kind(String eventType) {
        if (eventType.startsWith("case.")) {
            return Change.Kind.CASE;
        }
        return eventType.startsWith("risk.") ? Change.Kind.FLAG : Change.Kind.PROMPT;
    }

    /** Those of the workers who are in sight. */
    Set<WorkerId> seen(Sight sight, Collection<WorkerId> workers) {
        return within(
                sight.tenantId(),
                () -> new HashSet<>(jdbc.sql("""
                                SELECT w.worker_id FROM query.worker w
                                WHERE w.tenant_id = infra.tenant() AND w.worker_id = ANY (:workers) AND NOT w.is_erased AND """ + " " + sight.condition("w.worker_id", "see"))
                        .params(sight.parameters("see"))
                        .param("workers", workers.stream().map(WorkerId::value).toArray(UUID[]::new))
                        .query((row, number) -> Columns.id(row, "worker_id", WorkerId::of))
                        .list()));
    }

    private <T> T within(TenantId tenant, Supplier<T> question) {
        return TenantScope.call(tenant, () -> Objects.requireNonNull(view.execute(status -> question.get())));
    }
}
