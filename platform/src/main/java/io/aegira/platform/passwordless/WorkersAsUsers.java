package io.aegira.platform.passwordless;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.Identity;
import io.aegira.platform.vault.IdentityVault;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Workers as authenticators know them: a handle that follows from their id, so nothing is stored, and the name that their device shows. */
final class WorkersAsUsers implements PublicKeyCredentialUserEntityRepository {
    private final IdentityVault vault;
    private final TransactionTemplate transactions;

    WorkersAsUsers(IdentityVault vault, TransactionTemplate transactions) {
        this.vault = vault;
        this.transactions = transactions;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return UserHandle.read(id).map(handle -> user(handle, "")).orElse(null);
    }

    /** @param workerId of the tenant in scope */
    @Override
    public PublicKeyCredentialUserEntity findByUsername(String workerId) {
        UserHandle handle = new UserHandle(TenantScope.required(), WorkerId.of(UUID.fromString(workerId)));
        return user(handle, name(handle.tenantId(), handle.workerId()));
    }

    private String name(TenantId tenant, WorkerId worker) {
        return Objects.requireNonNull(transactions.execute(status -> Optional.ofNullable(
                        vault.identities(tenant, List.of(worker)).get(worker))))
                .map(Identity::displayName)
                .orElse("Worker");
    }

    private static PublicKeyCredentialUserEntity user(UserHandle handle, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle.bytes())
                .name(name)
                .displayName(name)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("workers are registered elsewhere");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("workers are erased elsewhere");
    }
}
