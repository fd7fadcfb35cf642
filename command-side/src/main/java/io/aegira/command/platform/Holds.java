package io.aegira.command.platform;

import io.aegira.kernel.organisation.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While an import reads, its tenant is held: no window closes and no decision is taken on half of the facts. */
public final class Holds {
    /** For sweeps across tenants: rows of tenants that are not held. The outer table's tenant column must be {@code tenant_id}. */
    public static final String NOT_HELD =
            " NOT EXISTS (SELECT FROM command.import_job held WHERE held.tenant_id = due.tenant_id AND held.status = 'READING')";

    private final JdbcClient jdbc;

    public Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isHeld(TenantId tenant) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM command.import_job WHERE tenant_id = ? AND status = 'READING')")
                .param(tenant.value())
                .query(Boolean.class)
                .single();
    }
}
