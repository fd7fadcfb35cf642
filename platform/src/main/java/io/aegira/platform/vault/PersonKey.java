package io.aegira.platform.vault;

import io.aegira.kernel.message.EncryptedText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One person's key: AES-256-GCM for text, HMAC-SHA256 for comparing. Both keys are derived from the one secret. */
final class PersonKey {
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final String id;
    private final SecretKeySpec encryption;
    private final SecretKeySpec mac;

    PersonKey(byte[] secret) {
        SecretKeySpec root = new SecretKeySpec(secret, "HmacSHA256");
        this.id = "k1-" + HexFormat.of().formatHex(hmac(root, bytes("id")), 0, 8);
        this.encryption = new SecretKeySpec(hmac(root, bytes("encryption")), "AES");
        this.mac = new SecretKeySpec(hmac(root, bytes("mac")), "HmacSHA256");
    }

    /** @param context names the place of the text; the nonce follows from it and the text, so that two imports agree */
    EncryptedText encrypt(String text, String context) {
        byte[] nonce = nonce(context, bytes(text));
        try {
            byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(bytes(text));
            return new EncryptedText(id, base64(nonce), base64(ciphertext));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when the text was encrypted under another key: the person's former one is gone. */
    Optional<String> decrypt(EncryptedText text) {
        if (!id.equals(text.keyId())) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Base64.getDecoder().decode(text.nonce());
            byte[] clear = cipher(Cipher.DECRYPT_MODE, nonce)
                    .doFinal(Base64.getDecoder().decode(text.ciphertext()));
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException tampered) {
            throw new IllegalStateException("an encrypted text does not verify", tampered);
        }
    }

    /** As {@link #encrypt}, for what is no text. It opens in its own place alone: whoever writes rows cannot exchange two. */
    SealedBytes seal(byte[] content, String context) {
        byte[] nonce = nonce(context, content);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            cipher.updateAAD(bytes(context));
            return new SealedBytes(id, nonce, cipher.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when it was sealed under another key. @throws IllegalStateException when it was tampered with or is of another place */
    Optional<byte[]> open(SealedBytes sealed, String context) {
        if (!id.equals(sealed.keyId())) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, sealed.nonce());
            cipher.updateAAD(bytes(context));
            return Optional.of(cipher.doFinal(sealed.ciphertext()));
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("what was sealed does not verify", tampered);
        }
    }

    String mac(String content) {
        return base64(hmac(mac, bytes("content:" + content)));
    }

    private byte[] nonce(String context, byte[] content) {
        return Arrays.copyOf(hmac(mac, bytes("nonce:" + context + ":"), content), NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, byte[]... contents) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (byte[] content : contents) {
                mac.update(content);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
