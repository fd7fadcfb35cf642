package io.aegira.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs and checks the demo's own tokens (ES256). */
final class DemoIssuer {
    static final Duration VALID_FOR = Duration.ofHours(12);
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
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(NAME)
                .subject(caller.subject())
                .issuedAt(now)
                .expiresAt(now.plus(VALID_FOR))
                .claim(CallerClaims.TENANT_ID, caller.tenantId().toString())
                .claim(CallerClaims.ROLES, texts(caller.roles()))
                .claim(CallerClaims.SITE_IDS, texts(caller.siteIds()))
                .claim(CallerClaims.TEAM_IDS, texts(caller.teamIds()));
        if (caller.workerId() != null) {
            claims.claim(CallerClaims.WORKER_ID, caller.workerId().toString());
        }
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(keys))
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
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
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(time, new JwtIssuerValidator(NAME))));
        return decoder;
    }

    private static List<String> texts(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }
}
