package io.aegira.query.organisation;

import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.Identity;
import io.aegira.platform.vault.IdentityVault;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who somebody is and to whom they belong. Somebody else's worker does not exist. */
@Component
@RequiredArgsConstructor
class PersonQueries {
    private final JdbcClient jdbc;
    private final IdentityVault vault;

    @QueryHandler
    PersonView answer(FindPerson question) {
        String name = question.named() ? name(question) : null;
        return jdbc.sql("""
                        SELECT w.worker_id, w.team_id, t.name AS team_name, s.name AS site_name,
                               coalesce(s.timezone, o.timezone, 'UTC') AS timezone, w.is_active, %s AS may_know, %s AS may_read
                        FROM query.worker w
                        LEFT JOIN query.team t ON t.tenant_id = w.tenant_id AND t.team_id = w.team_id
                        LEFT JOIN query.site s ON s.tenant_id = w.tenant_id AND s.site_id = w.site_id
                        LEFT JOIN query.tenant o ON o.tenant_id = w.tenant_id
                        WHERE w.tenant_id = infra.tenant() AND w.worker_id = :worker AND NOT w.is_erased AND %s""".formatted(
                                question.reasons().condition("w.worker_id", "know"),
                                question.answers().condition("w.worker_id", "read"),
                                question.sight().condition("w.worker_id", "see")))
                .params(question.reasons().parameters("know"))
                .params(question.answers().parameters("read"))
                .params(question.sight().parameters("see"))
                .param("worker", question.workerId().value())
                .query((row, number) -> person(row, name))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    @QueryHandler
    TenantView answer(FindTenant question) {
        return jdbc.sql("SELECT t.name, t.timezone FROM query.tenant t WHERE t.tenant_id = infra.tenant()")
                .query((row, number) ->
                        new TenantView(row.getString("name"), Objects.requireNonNull(row.getString("timezone"))))
                .optional()
                .orElseGet(() -> new TenantView(null, "UTC"));
    }

    private @Nullable String name(FindPerson question) {
        Identity known = vault.identities(question.sight().tenantId(), List.of(question.workerId()))
                .get(question.workerId());
        return known == null ? null : known.displayName();
    }

    private static PersonView person(ResultSet row, @Nullable String name) throws SQLException {
        return new PersonView(
                Columns.id(row, "worker_id", WorkerId::of),
                name,
                Columns.idOrNull(row, "team_id", TeamId::of),
                row.getString("team_name"),
                row.getString("site_name"),
                Objects.requireNonNull(row.getString("timezone")),
                row.getBoolean("is_active"),
                row.getBoolean("may_know"),
                row.getBoolean("may_read"));
    }
}
