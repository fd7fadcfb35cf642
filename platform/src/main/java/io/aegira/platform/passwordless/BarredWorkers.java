package io.aegira.platform.passwordless;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Departures;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is barred, as {@link WaysIn} has it: at once where they were barred, within five seconds on other nodes, because what was found is believed
 * for so long. A worker who is here asks often.
 */
final class BarredWorkers implements Departures {
    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Map<UserHandle, Found> found = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UserHandle, Found> eldest) {
            return size() > MOST;
        }
    };

    BarredWorkers(JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean hasLeft(TenantId tenant, WorkerId worker) {
        UserHandle who = new UserHandle(tenant, worker);
        Instant now = clock.instant();
        Found known = remembered(who);
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(BELIEVED))) {
            return known.barred();
        }
        boolean barred = TenantScope.call(tenant, () -> isBarred(who));
        keep(who, new Found(barred, now));
        return barred;
    }

    /** Somebody has just been barred, and that is durable. */
    void isNow(TenantId tenant, WorkerId worker) {
        keep(new UserHandle(tenant, worker), new Found(true, clock.instant()));
    }

    /** Who looked before they were barred does not bring them back: nobody ever comes back. */
    private void keep(UserHandle who, Found now) {
        synchronized (found) {
            Found former = found.remove(who);
            found.put(who, former != null && former.barred() ? new Found(true, now.at()) : now);
        }
    }

    private boolean isBarred(UserHandle who) {
        return Boolean.TRUE.equals(transactions.execute(status -> jdbc.sql(
                        "SELECT EXISTS (SELECT FROM vault.login_barred WHERE tenant_id = ? AND worker_id = ?)")
                .params(who.tenantId().value(), who.workerId().value())
                .query(Boolean.class)
                .single()));
    }

    private @Nullable Found remembered(UserHandle who) {
        synchronized (found) {
            return found.get(who);
        }
    }

    private record Found(boolean barred, Instant at) {}
}
