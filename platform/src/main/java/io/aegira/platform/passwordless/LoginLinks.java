package io.aegira.platform.passwordless;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.tenancy.TenantScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that let a worker in, once and for a short time. A worker has one at most: a new one ends the one before. */
public final class LoginLinks {
    private final PasswordlessSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LoginLinks(PasswordlessSettings settings, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes one, inside a transaction of the tenant. Who it is for must have been looked up.
     *
     * @param here where the request came to, such as {@code https://aegira.example}; counts where no setting names an address
     */
    public LoginLink make(TenantId tenant, WorkerId worker, String here) {
        byte[] bits = new byte[LinkSecret.BYTES];
        random.nextBytes(bits);
        LinkSecret secret = new LinkSecret(tenant, bits);
        Instant endsAt = clock.instant().plus(settings.linkValidFor()).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("""
                        INSERT INTO vault.login_link (tenant_id, worker_id, secret_digest, ends_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (tenant_id, worker_id) DO UPDATE
                        SET secret_digest = excluded.secret_digest, ends_at = excluded.ends_at""")
                .params(tenant.value(), worker.value(), secret.digest(), endsAt.atOffset(ZoneOffset.UTC))
                .update();
        String address = settings.address().isBlank() ? here : settings.address();
        return new LoginLink(address + LinkLogin.PATH + "/" + secret.text(), endsAt);
    }

    /** Uses a link up. Empty when it lets nobody in, for whatever reason. @param text what it ends with */
    Optional<Caller> use(String text) {
        return LinkSecret.read(text).flatMap(secret -> TenantScope.call(secret.tenantId(), () -> use(secret)));
    }

    private Optional<Caller> use(LinkSecret secret) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        DELETE FROM vault.login_link l WHERE tenant_id = ? AND secret_digest = ? AND ends_at > ?
                        AND NOT EXISTS (SELECT FROM vault.login_barred b WHERE b.tenant_id = l.tenant_id AND b.worker_id = l.worker_id)
                        RETURNING worker_id""")
                .params(
                        secret.tenantId().value(),
                        secret.digest(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(worker -> worker(secret.tenantId(), WorkerId.of(worker)))));
    }

    /** Whoever comes in without a password is a worker and nothing else. */
    static Caller worker(TenantId tenant, WorkerId worker) {
        return new Caller(worker.toString(), tenant, Set.of(Role.WORKER), worker, Set.of(), Set.of());
    }

    /** @param link to be handed to the worker; whoever opens it first is let in as them @param endsAt from when on it lets nobody in */
    public record LoginLink(String link, Instant endsAt) {}
}
