package io.aegira.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** A provider by settings. It is asked when the first token comes, not at the start: it may be down then, and we up. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + DemoConfiguration.PROFILE)
@ConditionalOnExpression("'${aegira.oidc.issuer:}' != ''")
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    @Bean
    JwtDecoder tokensOfTheProvider(OidcSettings settings) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                    .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(settings.issuer()),
                    new JwtClaimValidator<Instant>(JwtClaimNames.EXP, expiry -> expiry != null),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            audience -> audience != null && audience.contains(settings.audience()))));
            return decoder;
        });
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokensOfTheProvider() {
        return OidcLogin.idTokens();
    }

    @Bean
    @ConditionalOnExpression("'${aegira.oidc.client-id:}' != ''")
    OidcLogin oidcLogin(OidcSettings settings, LoginFailures failures) {
        return new OidcLogin(settings, new ProviderAtFirstUse(settings), failures);
    }
}
