package io.aegira.platform.security;

import io.aegira.platform.security.RecheckSettings.Asking;
import java.util.Map;
import java.util.Optional;

/** Asks the provider what a token is worth now (RFC 7662), where that is wanted and can be done. */
final class Introspection {
    private final ProviderLine line;
    private final Asking wanted;

    Introspection(ProviderLine line, OidcSettings us, Asking wanted) {
        if (wanted == Asking.ON && !us.hasSecret()) {
            throw new IllegalArgumentException(
                    "AEGIRA_OIDC_INTROSPECTION: on needs AEGIRA_OIDC_CLIENT_ID and AEGIRA_OIDC_CLIENT_SECRET");
        }
        this.line = line;
        this.wanted = us.hasSecret() ? wanted : Asking.OFF;
    }

    /**
     * What it says; nothing when it is not to be asked.
     *
     * @throws ProviderOutOfReach when it says nothing, be it because of us: that is not the token's fault
     */
    Optional<Map<String, Object>> of(String token) {
        Optional<String> endpoint = wanted == Asking.OFF ? Optional.empty() : endpoint();
        try {
            return endpoint.map(address -> line.ask(address, Map.of("token", token)));
        } catch (ProviderRefuses us) {
            throw new ProviderOutOfReach("our questions about tokens are refused", us);
        }
    }

    private Optional<String> endpoint() {
        Object told = line.registration()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("introspection_endpoint");
        if (told == null && wanted == Asking.ON) {
            throw new ProviderOutOfReach("AEGIRA_OIDC_INTROSPECTION is on, and the provider does not offer it");
        }
        return Optional.ofNullable(told).map(Object::toString);
    }
}
