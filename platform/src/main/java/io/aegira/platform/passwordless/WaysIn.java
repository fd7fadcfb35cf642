package io.aegira.platform.passwordless;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Closes what workers come in by. Call it inside a transaction of the tenant. */
public final class WaysIn {
    private final JdbcClient jdbc;
    private final BarredWorkers barred;

    WaysIn(JdbcClient jdbc, BarredWorkers barred) {
        this.jdbc = jdbc;
        this.barred = barred;
    }

    /**
     * For ever: links and passkeys that are there end, and one that is made at this moment, by somebody who does not know yet, lets
     * nobody in. So do sessions and tokens, once it is durable. Done twice it changes nothing.
     */
    public void bar(TenantId tenant, WorkerId worker) {
        run(
                "INSERT INTO vault.login_barred (tenant_id, worker_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                tenant,
                worker);
        run("DELETE FROM vault.login_link WHERE tenant_id = ? AND worker_id = ?", tenant, worker);
        run("DELETE FROM vault.passkey WHERE tenant_id = ? AND worker_id = ?", tenant, worker);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                barred.isNow(tenant, worker);
            }
        });
    }

    private void run(String statement, TenantId tenant, WorkerId worker) {
        jdbc.sql(statement).params(tenant.value(), worker.value()).update();
    }
}
