package io.aegira.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute, and never past its expiry, that a token was found genuine: to check a signature costs as much as a third of
 * all that a single event costs. What was refused is checked again each time. A key that is withdrawn counts a minute longer.
 */
final class RememberedTokens implements JwtDecoder {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Genuine> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Genuine> eldest) {
            return size() > MOST;
        }
    };

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        String digest = digest(token);
        Instant now = clock.instant();
        Genuine known = find(digest);
        if (known != null && !now.isBefore(known.since()) && now.isBefore(known.until())) {
            return known.token();
        }
        Jwt genuine = decoder.decode(token);
        keep(digest, new Genuine(genuine, now, until(genuine, now)));
        return genuine;
    }

    private static Instant until(Jwt token, Instant now) {
        Instant longest = now.plus(LONGEST);
        Instant expiry = token.getExpiresAt();
        return expiry != null && expiry.isBefore(longest) ? expiry : longest;
    }

    private @Nullable Genuine find(String digest) {
        synchronized (remembered) {
            return remembered.get(digest);
        }
    }

    private void keep(String digest, Genuine genuine) {
        synchronized (remembered) {
            remembered.remove(digest);
            remembered.put(digest, genuine);
        }
    }

    private static String digest(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Genuine(Jwt token, Instant since, Instant until) {}
}
