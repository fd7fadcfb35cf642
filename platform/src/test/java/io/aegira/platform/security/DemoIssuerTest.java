package io.aegira.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class DemoIssuerTest {
    private static final Instant NOON = Instant.parse("2026-02-12T12:00:00Z");
    private static final String TENANT = "11111111-1111-4111-8111-111111111111";
    private static final String OTHER = "22222222-2222-4222-8222-222222222222";
    private static final Caller ANNA = new Caller(
            "anna",
            TenantId.of(TENANT),
            Set.of(Role.WORKER, Role.SUPERVISOR),
            WorkerId.of(OTHER),
            Set.of(SiteId.of(TENANT)),
            Set.of(TeamId.of(OTHER)));

    @Test
    void a_token_says_who_the_caller_is() {
        DemoIssuer issuer = new DemoIssuer(DemoIssuer.newKey(), at(NOON));
        Jwt token = issuer.decoder().decode(issuer.token(ANNA));
        assertThat(CallerClaims.caller(token.getClaims())).isEqualTo(ANNA);
    }

    @Test
    void a_token_is_worthless_after_its_time() {
        ECKey key = DemoIssuer.newKey();
        String token = new DemoIssuer(key, at(NOON)).token(ANNA);
        Instant late = NOON.plus(DemoIssuer.VALID_FOR).plus(Duration.ofMinutes(2));
        assertThatThrownBy(() -> new DemoIssuer(key, at(late)).decoder().decode(token))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void a_token_of_another_issuer_is_worthless() {
        String token = new DemoIssuer(DemoIssuer.newKey(), at(NOON)).token(ANNA);
        assertThatThrownBy(() ->
                        new DemoIssuer(DemoIssuer.newKey(), at(NOON)).decoder().decode(token))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void a_claim_that_is_missing_or_malformed_makes_a_token_worthless() {
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("roles", List.of("HSE")),
                Map.of("tenant_id", "x", "roles", List.of("HSE")),
                Map.of("tenant_id", TENANT),
                Map.of("tenant_id", TENANT, "roles", List.of()),
                Map.of("tenant_id", TENANT, "roles", List.of("BOSS")),
                Map.of("tenant_id", TENANT, "roles", "HSE"),
                Map.of("tenant_id", TENANT, "roles", List.of("HSE"), "worker_id", 7),
                Map.of("tenant_id", TENANT, "roles", List.of("HSE"), "team_ids", List.of("x")),
                Map.of("tenant_id", TENANT, "roles", List.of("HSE"), "site_ids", TENANT))) {
            Jwt token = Jwt.withTokenValue("t")
                    .header("alg", "ES256")
                    .subject("anna")
                    .claims(all -> all.putAll(claims))
                    .build();
            assertThatThrownBy(() -> CallerClaims.caller(token.getClaims()))
                    .as("%s", claims)
                    .isInstanceOf(InvalidBearerTokenException.class);
        }
    }

    @Test
    void the_key_outlives_a_restart_and_is_its_owners_alone(@TempDir Path directory) throws Exception {
        ECKey first = IssuerKeyFile.in(directory.resolve("data")).loadOrCreate();
        ECKey second = IssuerKeyFile.in(directory.resolve("data")).loadOrCreate();
        assertThat(second).isEqualTo(first);
        Path file = directory.resolve("data/issuer-key.json");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_damaged_key_stops_the_start_and_names_the_setting(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("issuer-key.json"), "{}");
        assertThatThrownBy(() -> IssuerKeyFile.in(directory).loadOrCreate()).hasMessageContaining("AEGIRA_DATA_DIR");
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
