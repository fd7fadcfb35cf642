package io.aegira.platform.security;

import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Asks the provider anew for whom it vouched at a login: by the refresh token, for an id token of now (OpenID Connect Core 12). */
final class Renewal {
    private final ProviderLine line;
    private final JwtDecoderFactory<ClientRegistration> idTokens;

    Renewal(ProviderLine line, JwtDecoderFactory<ClientRegistration> idTokens) {
        this.line = line;
        this.idTokens = idTokens;
    }

    /**
     * @throws ProviderRefuses when it does not vouch any more, or for somebody else
     * @throws ProviderOutOfReach when it says neither yes nor no
     */
    ProvidersWord of(ProvidersWord former) {
        if (former.refreshToken() == null) {
            throw new ProviderRefuses("no refresh token came with the login");
        }
        ClientRegistration us = line.registration();
        Map<String, Object> answer = line.ask(
                us.getProviderDetails().getTokenUri(),
                Map.of("grant_type", "refresh_token", "refresh_token", former.refreshToken()));
        if (!(answer.get("id_token") instanceof String idToken)) {
            throw new ProviderRefuses("no id token came with the refresh");
        }
        Caller caller = caller(us, idToken);
        if (!isSame(caller, former.caller())) {
            throw new ProviderRefuses("the refresh speaks of somebody else");
        }
        return new ProvidersWord(
                caller, idToken, answer.get("refresh_token") instanceof String next ? next : former.refreshToken());
    }

    private Caller caller(ClientRegistration us, String idToken) {
        try {
            return CallerClaims.caller(
                    idTokens.createDecoder(us).decode(idToken).getClaims());
        } catch (BadJwtException | InvalidBearerTokenException worthless) {
            throw new ProviderRefuses("an id token without worth");
        } catch (JwtException unchecked) {
            throw new ProviderOutOfReach("the id token cannot be checked", unchecked);
        }
    }

    /** Who has moved to another tenant logs in anew: what is open in their browser belongs to the former. */
    private static boolean isSame(Caller caller, Caller former) {
        return caller.subject().equals(former.subject()) && caller.tenantId().equals(former.tenantId());
    }
}
