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
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a while, and never past its expiry, that a token was found genuine and what it was worth: to check a signature costs as
 * much as a third of all that a single event costs, and a provider that is asked more. Whoever sends a token that is being checked waits
 * for what comes of it. What was refused is refused for ten seconds more without a look: somebody who sends it over and over asks the provider
 * no more often than that. Genuine and refused ones are counted apart, so that a flood of the one kind does not wash the other away.
 */
final class RememberedTokens implements JwtDecoder {
    private static final int MOST = 2_000;
    private static final Duration REFUSED = Duration.ofSeconds(10);

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Duration longest;
    private final Map<String, CompletableFuture<Jwt>> underWay = new ConcurrentHashMap<>();
    private final Latest<Genuine> genuine = new Latest<>();
    private final Latest<Refused> refused = new Latest<>();

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
        Genuine known = genuine.find(digest);
        if (known != null && !now.isBefore(known.since()) && now.isBefore(known.until())) {
            return known.token();
        }
        Refused former = refused.find(digest);
        if (former != null
                && !now.isBefore(former.since())
                && now.isBefore(former.since().plus(shorter(REFUSED)))) {
            throw new BadJwtException(former.why());
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

    /** Only what is wrong with the token itself is remembered, never that it could not be checked. */
    private Jwt check(String token, String digest, Instant now) {
        try {
            Jwt checked = decoder.decode(token);
            genuine.keep(digest, new Genuine(checked, now, until(checked, now)));
            return checked;
        } catch (BadJwtException worthless) {
            refused.keep(digest, new Refused(String.valueOf(worthless.getMessage()), now));
            throw worthless;
        }
    }

    private Duration shorter(Duration other) {
        return other.compareTo(longest) < 0 ? other : longest;
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

    private record Genuine(Jwt token, Instant since, Instant until) {}

    private record Refused(String why, Instant since) {}

    /** By digest, the latest so many. */
    private static final class Latest<T> {
        private final Map<String, T> all = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };

        synchronized @Nullable T find(String digest) {
            return all.get(digest);
        }

        synchronized void keep(String digest, T one) {
            all.remove(digest);
            all.put(digest, one);
        }
    }
}
