package io.aegira.platform.security;

import io.aegira.kernel.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a while, and never past its expiry, that a token was found genuine and what it was worth: to check a signature costs as
 * much as a third of all that a single event costs, and a provider that is asked more. Whoever sends a token that is being checked waits
 * for what comes of it. What was refused is checked again each time.
 */
final class RememberedTokens implements JwtDecoder {
    private static final int MOST = 2_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Duration longest;
    private final Map<String, CompletableFuture<Jwt>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Genuine> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Genuine> eldest) {
            return size() > MOST;
        }
    };

    /** @param longest what is withdrawn counts so much longer */
    RememberedTokens(JwtDecoder decoder, Clock clock, Duration longest) {
        this.decoder = decoder;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Jwt decode(String token) {
        String digest = Sha256.hex(token);
        Instant now = clock.instant();
        Genuine known = find(digest);
        if (known != null && !now.isBefore(known.since()) && now.isBefore(known.until())) {
            return known.token();
        }
        CompletableFuture<Jwt> outcome = new CompletableFuture<>();
        CompletableFuture<Jwt> others = underWay.putIfAbsent(digest, outcome);
        if (others != null) {
            return of(others);
        }
        try {
            outcome.completeAsync(() -> check(token, digest, now), Runnable::run);
        } finally {
            underWay.remove(digest, outcome);
        }
        return of(outcome);
    }

    private Jwt check(String token, String digest, Instant now) {
        Jwt genuine = decoder.decode(token);
        keep(digest, new Genuine(genuine, now, until(genuine, now)));
        return genuine;
    }

    private static Jwt of(CompletableFuture<Jwt> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    private Instant until(Jwt token, Instant now) {
        Instant last = now.plus(longest);
        Instant expiry = token.getExpiresAt();
        return expiry != null && expiry.isBefore(last) ? expiry : last;
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

    private record Genuine(Jwt token, Instant since, Instant until) {}
}
