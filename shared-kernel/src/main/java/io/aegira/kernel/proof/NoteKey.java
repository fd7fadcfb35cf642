package io.aegira.kernel.proof;

import io.aegira.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Whom a signature is from (C2SP {@code signed-note}): an Ed25519 key and the name it signs under, written as
 * {@code name+hash+key}.
 *
 * @param raw 32 bytes
 */
public record NoteKey(String name, byte[] raw) {
    public static final int BYTES = 32;

    static final int HASH_BYTES = 4;

    private static final byte ED25519 = 1;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final String BETWEEN = "+";

    /** @throws IllegalArgumentException for a name that a note cannot hold, or another length of key */
    public NoteKey {
        if (name.isBlank() || name.contains(BETWEEN) || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a key's name has no spaces and no +");
        }
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has " + BYTES + " bytes");
        }
    }

    /** Reads {@link #inWords}. @throws IllegalArgumentException for anything else */
    public static NoteKey of(String words) {
        String[] parts = words.strip().split("\\+", 3);
        byte[] key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (key.length != 1 + BYTES || key[0] != ED25519) {
            throw new IllegalArgumentException("not a key: name+hash+key is expected");
        }
        NoteKey read = new NoteKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().formatHex(read.hash()).equals(parts[1])) {
            throw new IllegalArgumentException("the key and its hash do not go together");
        }
        return read;
    }

    /** To be kept by whoever will look at signatures. */
    public String inWords() {
        return String.join(
                BETWEEN,
                name,
                HexFormat.of().formatHex(hash()),
                Base64.getEncoder().encodeToString(typed()));
    }

    /** 4 bytes, which stand before each signature. */
    byte[] hash() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(named, named.length + 1 + BYTES);
        System.arraycopy(typed(), 0, all, named.length, 1 + BYTES);
        return Arrays.copyOf(Sha256.of(all), HASH_BYTES);
    }

    boolean hasSigned(byte[] text, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(key());
            verifying.update(text);
            return verifying.verify(signature);
        } catch (GeneralSecurityException notEvenOne) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + BYTES);
        System.arraycopy(raw, 0, encoded, X509.length, BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + BYTES];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, BYTES);
        return typed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey key && name.equals(key.name) && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }
}
