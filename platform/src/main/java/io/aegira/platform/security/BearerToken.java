package io.aegira.platform.security;

import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** A token vouches for its holder as long as it would be taken again. */
record BearerToken(String value, JwtDecoder decoder) implements Voucher {
    @Override
    public Optional<Caller> caller() {
        try {
            return Optional.of(CallerClaims.caller(decoder.decode(value).getClaims()));
        } catch (JwtException | AuthenticationException takenNoMore) {
            return Optional.empty();
        }
    }
}
