package io.aegira.platform.passwordless;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.tenancy.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Passkeys of the tenant in scope; of those who have left there are none. Public keys alone: nobody logs in with what stands here. */
final class PasskeyRows implements UserCredentialRepository {
    private static final String SELECT = """
            SELECT * FROM vault.passkey p WHERE tenant_id = :tenant
            AND NOT EXISTS (SELECT FROM vault.login_barred b WHERE b.tenant_id = p.tenant_id AND b.worker_id = p.worker_id)""";
    private static final String SAVE = """
            INSERT INTO vault.passkey (tenant_id, credential_id, worker_id, public_key, signature_count, user_verified, transports,
                backup_eligible, backed_up, attestation_object, made_at, used_at)
            VALUES (:tenant, :id, :worker, :key, :count, :verified, :transports, :eligible, :backedUp, :attestation, :made, :used)
            ON CONFLICT (tenant_id, credential_id) DO UPDATE
            SET signature_count = excluded.signature_count, backed_up = excluded.backed_up, used_at = excluded.used_at
            WHERE passkey.worker_id = excluded.worker_id""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    PasskeyRows(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        List<CredentialRecord> found = in(() -> ofTenant(SELECT + " AND credential_id = :id")
                .param("id", id.getBytes())
                .query((row, number) -> passkey(row))
                .list());
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return UserHandle.read(handle).map(user -> of(user.workerId())).orElseGet(List::of);
    }

    /** The oldest first. */
    List<CredentialRecord> of(WorkerId worker) {
        return in(() -> ofTenant(SELECT + " AND worker_id = :worker ORDER BY made_at, credential_id")
                .param("worker", worker.value())
                .query((row, number) -> passkey(row))
                .list());
    }

    @Override
    public void save(CredentialRecord passkey) {
        UserHandle holder = UserHandle.read(passkey.getUserEntityUserId()).orElseThrow();
        Bytes attestation = Objects.requireNonNull(passkey.getAttestationObject());
        in(() -> ofTenant(SAVE)
                .param("id", passkey.getCredentialId().getBytes())
                .param("worker", holder.workerId().value())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("transports", transports(passkey.getTransports()))
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("attestation", attestation.getBytes())
                .param("made", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Whose it is decides {@link #remove}. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is removed by whom it lets in");
    }

    void remove(WorkerId worker, Bytes id) {
        in(() -> ofTenant(
                        "DELETE FROM vault.passkey WHERE tenant_id = :tenant AND worker_id = :worker AND credential_id = :id")
                .param("worker", worker.value())
                .param("id", id.getBytes())
                .update());
    }

    private StatementSpec ofTenant(String statement) {
        return jdbc.sql(statement).param("tenant", TenantScope.required().value());
    }

    private <T> T in(Supplier<T> step) {
        return Objects.requireNonNull(transactions.execute(status -> step.get()));
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        UserHandle holder = new UserHandle(
                TenantId.of(row.getObject("tenant_id", UUID.class)),
                WorkerId.of(row.getObject("worker_id", UUID.class)));
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(holder.bytes())
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .created(instant(row, "made_at"))
                .lastUsed(instant(row, "used_at"))
                .label("")
                .build();
    }

    private static String transports(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
