package io.aegira.platform.security;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import lombok.extern.slf4j.Slf4j;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Genuine tokens with the claims that they are worth now. Where the provider is not asked, what a token says holds until it expires, so
 * one that lives for long is not taken.
 */
@Slf4j
final class CurrentTokens implements JwtDecoder {
    private final JwtDecoder genuine;
    private final Introspection introspection;
    private final Duration longest;
    private final AtomicBoolean toldWhy = new AtomicBoolean();

    /** @param longest from a token's issue to its expiry, where the provider is not asked */
    CurrentTokens(JwtDecoder genuine, Introspection introspection, Duration longest) {
        this.genuine = genuine;
        this.introspection = introspection;
        this.longest = longest;
    }

    @Override
    public Jwt decode(String value) {
        try {
            Jwt token = genuine.decode(value);
            return introspection.of(value).map(now -> asOfNow(token, now)).orElseGet(() -> brief(token));
        } catch (ProviderOutOfReach | JwtDecoderInitializationException silent) {
            throw new JwtException("the provider cannot be asked about a token", silent);
        }
    }

    /** What the provider leaves out is gone: a claim of the token must not stand in for one that was taken away. */
    private Jwt asOfNow(Jwt token, Map<String, Object> now) {
        if (!Boolean.TRUE.equals(now.get("active"))) {
            throw new BadJwtException("the token is no longer active");
        }
        Map<String, Object> claims = new HashMap<>(token.getClaims());
        claims.keySet().removeAll(CallerClaims.NAMES);
        CallerClaims.NAMES.stream().filter(now::containsKey).forEach(name -> claims.put(name, now.get(name)));
        if (!Objects.equals(now.getOrDefault(JwtClaimNames.SUB, token.getSubject()), token.getSubject())) {
            throw new BadJwtException("the provider speaks of somebody else");
        }
        if (!claims.containsKey(CallerClaims.ROLES)) {
            tellOnce("The provider's introspection names no " + CallerClaims.ROLES
                    + " for an active token: nobody has access without. See AEGIRA_OIDC_INTROSPECTION.");
        }
        return Jwt.withTokenValue(token.getTokenValue())
                .headers(headers -> headers.putAll(token.getHeaders()))
                .claims(all -> all.putAll(claims))
                .build();
    }

    private Jwt brief(Jwt token) {
        if (token.getIssuedAt() == null
                || token.getExpiresAt() == null
                || token.getExpiresAt().isAfter(token.getIssuedAt().plus(longest))) {
            tellOnce("A token was refused because it lives for longer than " + longest
                    + " and the provider cannot be asked about it. See AEGIRA_OIDC_LONGEST_TOKEN.");
            throw new BadJwtException("the token lives too long");
        }
        return token;
    }

    /** The caller is not told. */
    private void tellOnce(String sentence) {
        if (toldWhy.compareAndSet(false, true)) {
            log.warn(sentence);
        }
    }
}
