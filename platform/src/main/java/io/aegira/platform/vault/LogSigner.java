package io.aegira.platform.vault;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.proof.Checkpoint;
import io.aegira.kernel.proof.NoteKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Signs checkpoints of a tenant's log. Its key lies with the keys of persons: whoever has the database alone cannot sign another log. */
public final class LogSigner {
    /** Among the names of keys; no person's id looks like it. */
    private static final String NAME = "log";

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final KeyStore store;
    private final SecureRandom random = new SecureRandom();

    LogSigner(KeyStore store) {
        this.store = store;
    }

    /** To look at signatures with. */
    public NoteKey key(TenantId tenant) {
        return publicKey(tenant, secret(tenant));
    }

    /** As {@link #key}, without making one: empty where nothing was ever signed with keys from here. */
    public Optional<NoteKey> keyIfAny(TenantId tenant) {
        return Optional.ofNullable(store.secrets(tenant, List.of(NAME)).get(NAME))
                .map(secret -> publicKey(tenant, secret));
    }

    /** @return the note */
    public String sign(TenantId tenant, long size, byte[] root, Instant at) {
        byte[] secret = secret(tenant);
        NoteKey key = publicKey(tenant, secret);
        return new Checkpoint(key.name(), size, root, at).signed(key, text -> sign(secret, text));
    }

    private byte[] secret(TenantId tenant) {
        byte[] fresh = new byte[KeyStore.SECRET_BYTES];
        random.nextBytes(fresh);
        return store.keep(tenant, NAME, fresh);
    }

    private static byte[] sign(byte[] secret, byte[] text) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(privateKey(secret));
            signing.update(text);
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey privateKey(byte[] secret) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + secret.length);
        System.arraycopy(secret, 0, encoded, PKCS8.length, secret.length);
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** A private key of this kind is any 32 bytes, and the generator takes those that it is given. */
    private static NoteKey publicKey(TenantId tenant, byte[] secret) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
            byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
            return new NoteKey(
                    "aegira/" + tenant, Arrays.copyOfRange(encoded, encoded.length - NoteKey.BYTES, encoded.length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] secret;

        Given(byte[] secret) {
            this.secret = Objects.requireNonNull(secret).clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
