package io.aegira.platform.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID Connect provider that vouches for callers.
 *
 * @param issuer its address, as it names itself in its tokens; its configuration is found below it
 * @param audience what a token for the API must be meant for
 * @param clientId ours with the provider; blank: people do not log in here
 */
@ConfigurationProperties("aegira.oidc")
record OidcSettings(String issuer, String audience, String clientId, String clientSecret) {
    /** Scheme, host and port of the provider: where a browser is sent to log out. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    boolean peopleLogIn() {
        return !clientId.isBlank();
    }
}
