package io.aegira.platform.passwordless;

import io.aegira.kernel.Sha256;
import io.aegira.kernel.organisation.TenantId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What a link ends with: whose rows to look into, and 256 random bits. Of these only a digest is ever stored. */
record LinkSecret(TenantId tenantId, byte[] bits) {
    static final int BYTES = 32;
    private static final int TENANT_BYTES = 16;
    private static final int LETTERS = (TENANT_BYTES + BYTES) * 4 / 3;

    /** Empty for anything that was never a link of ours. */
    static Optional<LinkSecret> read(String text) {
        if (!text.matches("[A-Za-z0-9_-]{" + LETTERS + "}")) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        TenantId tenant = TenantId.of(new UUID(all.getLong(), all.getLong()));
        byte[] bits = new byte[BYTES];
        all.get(bits);
        return Optional.of(new LinkSecret(tenant, bits));
    }

    String text() {
        ByteBuffer all = ByteBuffer.allocate(TENANT_BYTES + BYTES)
                .putLong(tenantId.value().getMostSignificantBits())
                .putLong(tenantId.value().getLeastSignificantBits())
                .put(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** Without salt or effort: nobody guesses 256 random bits. */
    byte[] digest() {
        return Sha256.of(bits);
    }

    @Override
    public String toString() {
        return "a link of " + tenantId;
    }
}
