package io.aegira.platform.passwordless;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes what workers come in by. Call it inside a transaction of the tenant. */
public final class WaysIn {
    private final JdbcClient jdbc;

    WaysIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * For ever: links and passkeys that are there end, and one that is made at this moment, by somebody who does not know yet, lets
     * nobody in. Done twice it changes nothing.
     */
    public void bar(TenantId tenant, WorkerId worker) {
        run(
                "INSERT INTO vault.login_barred (tenant_id, worker_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                tenant,
                worker);
        run("DELETE FROM vault.login_link WHERE tenant_id = ? AND worker_id = ?", tenant, worker);
        run("DELETE FROM vault.passkey WHERE tenant_id = ? AND worker_id = ?", tenant, worker);
    }

    private void run(String statement, TenantId tenant, WorkerId worker) {
        jdbc.sql(statement).params(tenant.value(), worker.value()).update();
    }
}
