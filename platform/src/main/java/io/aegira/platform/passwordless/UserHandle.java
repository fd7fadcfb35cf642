package io.aegira.platform.passwordless;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** What an authenticator keeps with a passkey and gives back with each login: whose rows to look into. It names, and proves nothing. */
record UserHandle(TenantId tenantId, WorkerId workerId) {
    private static final int LENGTH = 32;

    static Optional<UserHandle> read(Bytes bytes) {
        if (bytes.getBytes().length != LENGTH) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(bytes.getBytes());
        TenantId tenant = TenantId.of(new UUID(all.getLong(), all.getLong()));
        return Optional.of(new UserHandle(tenant, WorkerId.of(new UUID(all.getLong(), all.getLong()))));
    }

    Bytes bytes() {
        ByteBuffer all = ByteBuffer.allocate(LENGTH);
        put(all, tenantId.value());
        put(all, workerId.value());
        return new Bytes(all.array());
    }

    private static void put(ByteBuffer all, UUID id) {
        all.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
