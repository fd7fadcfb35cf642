package io.aegira.platform.vault;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only place where a worker has a name. Call it inside a transaction of the tenant. */
public final class IdentityVault {
    private static final String CONTEXT = "identity";

    private final PersonKeys keys;
    private final JdbcClient jdbc;

    IdentityVault(PersonKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    public void keep(TenantId tenant, WorkerId worker, Identity identity) {
        EncryptedText sealed = keys.obtain(tenant, worker.toString())
                .encrypt(AegiraJson.mapper().writeValueAsString(identity), CONTEXT);
        jdbc.sql("""
                        INSERT INTO vault.identity (tenant_id, worker_id, key_id, nonce, ciphertext) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant_id, worker_id) DO UPDATE
                        SET key_id = excluded.key_id, nonce = excluded.nonce, ciphertext = excluded.ciphertext""")
                .params(tenant.value(), worker.value(), sealed.keyId(), sealed.nonce(), sealed.ciphertext())
                .update();
    }

    /** Removes the row. Only the destruction of the key reaches what older copies of it there may be. */
    public void forget(TenantId tenant, WorkerId worker) {
        jdbc.sql("DELETE FROM vault.identity WHERE tenant_id = ? AND worker_id = ?")
                .params(tenant.value(), worker.value())
                .update();
    }

    /** Those of the workers who have an identity still. */
    public Map<WorkerId, Identity> identities(TenantId tenant, Collection<WorkerId> workers) {
        Map<WorkerId, Identity> found = new HashMap<>();
        Map<String, PersonKey> known =
                keys.find(tenant, workers.stream().map(WorkerId::toString).toList());
        UUID[] ids = workers.stream().map(WorkerId::value).toArray(UUID[]::new);
        jdbc.sql(
                        "SELECT worker_id, key_id, nonce, ciphertext FROM vault.identity WHERE tenant_id = ? AND worker_id = ANY (?)")
                .params(tenant.value(), ids)
                .query((row, number) -> {
                    WorkerId worker = WorkerId.of(row.getObject(1, UUID.class));
                    EncryptedText sealed = new EncryptedText(row.getString(2), row.getString(3), row.getString(4));
                    Optional.ofNullable(known.get(worker.toString()))
                            .flatMap(key -> key.decrypt(sealed))
                            .ifPresent(json ->
                                    found.put(worker, AegiraJson.mapper().readValue(json, Identity.class)));
                    return worker;
                })
                .list();
        return found;
    }
}
