package io.aegira.query.replays;

import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rebuilds in the database, for operators: they belong to no tenant. */
@Component
class ReplayJobs {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;

    ReplayJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, String projection, Instant now) {
        update(
                "INSERT INTO infra.replay (replay_id, projection, status, started_at, head) VALUES (?, ?, 'running', ?,"
                        + " (SELECT coalesce(max(global_index), 0) FROM eventlog.events))",
                id,
                projection,
                Columns.time(now));
    }

    void advance(UUID id, Advance advance) {
        update(
                "UPDATE infra.replay SET position = ?, head = (SELECT coalesce(max(global_index), 0) FROM eventlog.events),"
                        + " events = ?, parked = ? WHERE replay_id = ?",
                advance.position(),
                advance.events(),
                advance.parked(),
                id);
    }

    void fail(UUID id, String why, Instant now) {
        update(
                "UPDATE infra.replay SET status = 'failed', failure = ?, ended_at = ? WHERE replay_id = ? AND status = 'running'",
                why,
                Columns.time(now),
                id);
    }

    /** Those that nobody works on any more. */
    void failAll(String why, Instant now) {
        update(
                "UPDATE infra.replay SET status = 'failed', failure = ?, ended_at = ? WHERE status = 'running'",
                why,
                Columns.time(now));
    }

    boolean isOneRunning() {
        return TenantScope.callAcrossTenants(
                () -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM infra.replay WHERE status = 'running')")
                        .query(Boolean.class)
                        .single());
    }

    Optional<Replay> find(UUID id) {
        return TenantScope.callAcrossTenants(() -> jdbc.sql("SELECT * FROM infra.replay WHERE replay_id = ?")
                .param(id)
                .query(ReplayJobs::replay)
                .optional());
    }

    /** The latest first. */
    List<Replay> list(PageRequest page) {
        return TenantScope.callAcrossTenants(() -> jdbc.sql("""
                        SELECT * FROM infra.replay WHERE (started_at, replay_id) < (:time, :id)
                        ORDER BY started_at DESC, replay_id DESC LIMIT :fetch""")
                .param(
                        "time",
                        Columns.time(page.cursor().map(cursor -> cursor.time(0)).orElse(NEVER)))
                .param("id", page.cursor().map(cursor -> cursor.id(1)).orElse(new UUID(0, 0)))
                .param("fetch", page.fetch())
                .query(ReplayJobs::replay)
                .list());
    }

    long head() {
        return TenantScope.callAcrossTenants(
                () -> jdbc.sql("SELECT coalesce(max(global_index), 0) FROM eventlog.events")
                        .query(Long.class)
                        .single());
    }

    private void update(String sql, Object... values) {
        TenantScope.callAcrossTenants(() -> jdbc.sql(sql).params(values).update());
    }

    private static Replay replay(ResultSet row, int number) throws SQLException {
        return new Replay(
                row.getObject("replay_id", UUID.class),
                row.getString("projection"),
                Replay.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getLong("position"),
                row.getLong("head"),
                row.getLong("events"),
                row.getLong("parked"),
                row.getString("failure"),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "ended_at"));
    }
}
