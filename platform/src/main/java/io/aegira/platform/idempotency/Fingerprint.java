package io.aegira.platform.idempotency;

import io.aegira.platform.web.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What was asked, as a digest: query string and body, byte by byte. Of an upload its parts as they lie on disk. */
final class Fingerprint {
    private static final int CHUNK = 64 * 1024;

    private Fingerprint() {}

    static byte[] of(HttpServletRequest request, OrderRequest order) throws IOException {
        MessageDigest digest = digest();
        add(digest, Objects.requireNonNullElse(request.getQueryString(), ""));
        if (order.isUpload()) {
            for (Part part : parts(request)) {
                add(digest, part.getName());
                add(digest, Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
                add(digest, Long.toString(part.getSize()));
                try (InputStream content = part.getInputStream()) {
                    add(digest, content);
                }
            }
        } else {
            digest.update(order.body());
        }
        return digest.digest();
    }

    /** Keyed by the row's own salt: nobody who reads the table can try out contents. */
    static byte[] salted(byte[] salt, byte[] fingerprint) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(fingerprint);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Iterable<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (ServletException | IllegalStateException malformed) {
            throw new Problem(400, "Bad request", "The upload is not a well-formed multipart body.", List.of());
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void add(MessageDigest digest, InputStream content) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
            digest.update(chunk, 0, n);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
