package io.aegira.platform.idempotency;

import io.aegira.kernel.Sha256;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.web.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked, as a digest of query string and body. JSON counts by what it says: the order of fields and the space between them do
 * not matter, since many clients write it anew when they try again. Anything else counts byte by byte, an upload by its parts.
 */
final class Fingerprint {
    private static final int CHUNK = 64 * 1024;
    private static final JsonMapper SORTED = AegiraJson.mapper()
            .rebuild()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private Fingerprint() {}

    static byte[] of(HttpServletRequest request, OrderRequest order) throws IOException {
        MessageDigest digest = Sha256.digest();
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
            digest.update(order.isJson() ? canonical(order.body()) : order.body());
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

    /** What cannot be read is refused by the handler, so it hardly matters how it counts. */
    private static byte[] canonical(byte[] json) {
        try {
            return SORTED.writeValueAsBytes(SORTED.readTree(json));
        } catch (JacksonException unreadable) {
            return json;
        }
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
}
