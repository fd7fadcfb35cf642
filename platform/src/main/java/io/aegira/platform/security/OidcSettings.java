package io.aegira.platform.security;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID Connect provider that vouches for callers.
 *
 * @param issuer its address, as it names itself in its tokens; its configuration is found below it
 * @param audience what a token for the API must be meant for
 * @param clientId ours with the provider; blank: people do not log in here
 * @param scopes what a login asks for; some providers give a refresh token only for {@code offline_access}
 */
@ConfigurationProperties("aegira.oidc")
record OidcSettings(String issuer, String audience, String clientId, String clientSecret, Set<String> scopes) {
    OidcSettings {
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("AEGIRA_OIDC_SCOPES must have openid among them");
        }
    }

    /** Scheme, host and port of the provider: where a browser is sent to log out. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    boolean hasSecret() {
        return !clientId.isBlank() && !clientSecret.isBlank();
    }
}
