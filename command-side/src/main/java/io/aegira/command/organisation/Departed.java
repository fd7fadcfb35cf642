package io.aegira.command.organisation;

import io.aegira.kernel.organisation.Departure;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.Erased;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who left tenants that keep identities for a time only. */
@Repository
@RequiredArgsConstructor
class Departed {
    private final JdbcClient jdbc;

    /** Whose time is up, some of them, of all tenants. Across tenants. */
    List<Erased> due(Instant now) {
        return jdbc.sql("""
                        SELECT w.tenant_id, w.worker_id
                        FROM command.worker w JOIN command.tenant_settings s ON s.tenant_id = w.tenant_id
                        WHERE w.deactivated_at IS NOT NULL AND w.erased_at IS NULL AND w.deactivated_at + s.identity_after_leaving <= ?
                        ORDER BY w.deactivated_at, w.worker_id LIMIT 100""")
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, number) -> new Erased(tenant(row), worker(row)))
                .list();
    }

    /** Everybody whose time will be up, the next one first. @param tried instead of the tenant's own period */
    List<Departure> of(TenantId tenant, @Nullable Period tried) {
        return jdbc.sql("""
                        SELECT w.worker_id, w.deactivated_at, w.deactivated_at + coalesce(:tried::interval, s.identity_after_leaving) AS due_at
                        FROM command.worker w JOIN command.tenant_settings s ON s.tenant_id = w.tenant_id
                        WHERE w.tenant_id = :tenant AND w.deactivated_at IS NOT NULL AND w.erased_at IS NULL
                          AND coalesce(:tried::interval, s.identity_after_leaving) IS NOT NULL
                        ORDER BY due_at, w.worker_id""")
                .param("tenant", tenant.value())
                .param("tried", tried == null ? null : tried.toString())
                .query((row, number) ->
                        new Departure(worker(row), instant(row, "deactivated_at"), instant(row, "due_at")))
                .list();
    }

    private static TenantId tenant(ResultSet row) throws SQLException {
        return TenantId.of(row.getObject("tenant_id", UUID.class));
    }

    private static WorkerId worker(ResultSet row) throws SQLException {
        return WorkerId.of(row.getObject("worker_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
