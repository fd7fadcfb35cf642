package io.aegira.query.organisation;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code worker}, {@code site} and {@code team}. */
@Repository
@RequiredArgsConstructor
class Workers {
    private static final String WORKERS = """
            SELECT w.worker_id, w.team_id, t.name AS team_name, w.site_id, s.name AS site_name,
                   coalesce(s.timezone, o.timezone) AS timezone, w.is_registered, w.is_active
            FROM query.worker w
            LEFT JOIN query.team t ON t.tenant_id = w.tenant_id AND t.team_id = w.team_id
            LEFT JOIN query.site s ON s.tenant_id = w.tenant_id AND s.site_id = w.site_id
            LEFT JOIN query.tenant o ON o.tenant_id = w.tenant_id
            WHERE w.tenant_id = infra.tenant() AND NOT w.is_erased AND\s""";

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    List<WorkerRow> inSight(Sight sight, @Nullable WorkerId after, int fetch) {
        return jdbc.sql(WORKERS + sight.condition("w.worker_id", "see")
                        + " AND w.worker_id > :after ORDER BY w.worker_id LIMIT :fetch")
                .param("after", after == null ? NOBODY : after.value())
                .param("fetch", fetch)
                .params(sight.parameters("see"))
                .query((row, number) -> worker(row))
                .list();
    }

    List<WorkerRow> inSight(Sight sight, List<WorkerId> ids) {
        return jdbc.sql(WORKERS + sight.condition("w.worker_id", "see")
                        + " AND w.worker_id = ANY (:ids) ORDER BY w.worker_id")
                .param("ids", ids.stream().map(WorkerId::value).toArray(UUID[]::new))
                .params(sight.parameters("see"))
                .query((row, number) -> worker(row))
                .list();
    }

    List<TeamView> teams(Sight sight) {
        return jdbc.sql("""
                        SELECT t.team_id, t.name, s.site_id, s.name AS site_name, s.timezone
                        FROM query.team t JOIN query.site s ON s.tenant_id = t.tenant_id AND s.site_id = t.site_id
                        WHERE t.tenant_id = infra.tenant() AND (:everyone OR t.site_id = ANY (:sites) OR t.team_id = ANY (:teams))
                        ORDER BY s.name, t.name, t.team_id""")
                .param("everyone", sight.everyone())
                .param("sites", sight.sites().stream().map(SiteId::value).toArray(UUID[]::new))
                .param("teams", sight.teams().stream().map(TeamId::value).toArray(UUID[]::new))
                .query((row, number) -> team(row))
                .list();
    }

    List<SiteView> sites(Sight sight) {
        return jdbc.sql("""
                        SELECT s.site_id, s.name FROM query.site s
                        WHERE s.tenant_id = infra.tenant() AND (:everyone OR s.site_id = ANY (:sites)) ORDER BY s.name, s.site_id""")
                .param("everyone", sight.everyone())
                .param("sites", sight.sites().stream().map(SiteId::value).toArray(UUID[]::new))
                .query((row, number) -> new SiteView(
                        Columns.id(row, "site_id", SiteId::of), Objects.requireNonNull(row.getString("name"))))
                .list();
    }

    List<TeamSize> sizes(Sight sight) {
        return jdbc.sql("""
                        SELECT w.site_id, w.team_id, count(*) AS people FROM query.worker w
                        WHERE w.tenant_id = infra.tenant() AND %s
                        GROUP BY w.site_id, w.team_id ORDER BY w.site_id, w.team_id""".formatted(sight.condition("w.worker_id", "see")))
                .params(sight.parameters("see"))
                .query((row, number) -> new TeamSize(
                        Columns.idOrNull(row, "site_id", SiteId::of),
                        Columns.idOrNull(row, "team_id", TeamId::of),
                        row.getInt("people")))
                .list();
    }

    private static WorkerRow worker(ResultSet row) throws SQLException {
        return new WorkerRow(
                Columns.id(row, "worker_id", WorkerId::of),
                Columns.idOrNull(row, "team_id", TeamId::of),
                row.getString("team_name"),
                Columns.idOrNull(row, "site_id", SiteId::of),
                row.getString("site_name"),
                row.getString("timezone"),
                row.getBoolean("is_registered"),
                row.getBoolean("is_active"));
    }

    private static TeamView team(ResultSet row) throws SQLException {
        return new TeamView(
                Columns.id(row, "team_id", TeamId::of),
                Objects.requireNonNull(row.getString("name")),
                Columns.id(row, "site_id", SiteId::of),
                Objects.requireNonNull(row.getString("site_name")),
                Objects.requireNonNull(row.getString("timezone")));
    }
}
