package io.aegira.platform.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Checks what programs send: the provider's signature, its name, the time, and that the token is meant for us. */
final class TokensOfTheProvider {
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private TokensOfTheProvider() {}

    /** Asks the provider for its configuration when the first token comes. */
    static JwtDecoder decoder(OidcSettings settings, RecheckSettings rechecks, Clock clock) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                    .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                    .restOperations(new RestTemplate(ProviderLine.impatient()))
                    .cache(new ProvidersKeys(rechecks.grace(), clock))
                    .build();
            decoder.setJwtValidator(forUs(settings));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> forUs(OidcSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())));
    }
}
