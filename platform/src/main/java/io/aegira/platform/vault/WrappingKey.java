package io.aegira.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What secrets are wrapped with where somebody else keeps the disk and the backups: AES key wrap (RFC 3394), each under a key that is derived for
 * its place, so that one put in the place of another does not open.
 */
final class WrappingKey {
    private static final String WRAP = "AESWrap";

    private final SecretKeySpec root;

    private WrappingKey(byte[] secret) {
        this.root = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** @param hex 64 hexadecimal digits @throws IllegalArgumentException for anything else */
    static WrappingKey of(String hex) {
        if (!hex.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("64 hexadecimal digits are wanted");
        }
        return new WrappingKey(HexFormat.of().parseHex(hex));
    }

    byte[] wrap(String place, byte[] secret) {
        try {
            Cipher cipher = Cipher.getInstance(WRAP);
            cipher.init(Cipher.WRAP_MODE, of("wrap:" + place, "AES"));
            return cipher.wrap(new SecretKeySpec(secret, "AES"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it was wrapped for another place, with another key, or was changed */
    byte[] unwrap(String place, byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance(WRAP);
            cipher.init(Cipher.UNWRAP_MODE, of("wrap:" + place, "AES"));
            return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("a wrapped key does not verify", tampered);
        }
    }

    /** Tells this key from others, and gives nothing away. */
    byte[] proof() {
        return of("proof", "AES").getEncoded();
    }

    boolean isProvedBy(byte[] proof) {
        return MessageDigest.isEqual(proof(), proof);
    }

    private SecretKeySpec of(String purpose, String algorithm) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(root);
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), algorithm);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
