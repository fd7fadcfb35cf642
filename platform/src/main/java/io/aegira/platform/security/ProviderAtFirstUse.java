package io.aegira.platform.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Our registration with the provider, whose addresses are asked for when somebody logs in first. */
final class ProviderAtFirstUse implements ClientRegistrationRepository {
    static final String NAME = "aegira";

    private final OidcSettings settings;
    private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

    ProviderAtFirstUse(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return NAME.equals(registrationId) ? registration() : null;
    }

    /** @throws IllegalArgumentException when the provider cannot be reached */
    ClientRegistration registration() {
        return found.computeIfAbsent(
                NAME,
                first -> ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId(NAME)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .clientAuthenticationMethod(
                                settings.clientSecret().isBlank()
                                        ? ClientAuthenticationMethod.NONE
                                        : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .scope(settings.scopes())
                        .build());
    }
}
