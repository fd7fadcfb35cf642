package io.aegira.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Signs and checks the demo's own tokens (ES256). */
final class DemoIssuer {
    static final Duration VALID_FOR = Duration.ofHours(12);
    static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ES256;
    private static final String NAME = "urn:aegira:demo";

    private final JWKSet keys;
    private final Clock clock;

    DemoIssuer(ECKey key, Clock clock) {
        this.keys = new JWKSet(key);
        this.clock = clock;
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token that says who the caller is. Nothing of it is stored. */
    String token(Caller caller) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims =
                JwtClaimsSet.builder().issuer(NAME).issuedAt(now).expiresAt(now.plus(VALID_FOR));
        CallerClaims.say(claims, caller);
        JwsHeader header = JwsHeader.with(ALGORITHM).build();
        return encoder()
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
    }

    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(keys);
    }

    JwtEncoder encoder() {
        return new NimbusJwtEncoder(keys());
    }

    JwtDecoder decoder() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(keys.toPublicJWKSet())));
        // Expiry is checked below, by the same clock that issues.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(time, new JwtClaimValidator<>(JwtClaimNames.ISS, DemoIssuer::isOurs))));
        return decoder;
    }

    /** Under its own name, or as the provider that clients have found where the token is now used. */
    private static boolean isOurs(@Nullable Object issuer) {
        return NAME.equals(issuer)
                || (issuer != null
                        && RequestContextHolder.getRequestAttributes() != null
                        && issuer.toString()
                                .equals(ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .toUriString()));
    }
}
