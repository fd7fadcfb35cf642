package io.aegira.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aegira.platform.security.RecheckSettings.Asking;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Without a secret of ours the provider tells us nothing about tokens. */
class ATokenNobodyIsAskedAboutTest {
    private static final Instant NOON = Instant.parse("2026-02-12T12:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final OidcSettings WITHOUT_A_SECRET =
            new OidcSettings("http://127.0.0.1:1", "aegira", "aegira", "", Set.of("openid"));

    @Test
    void is_taken_when_it_is_soon_over() {
        Jwt brief = token(NOON, LONGEST);
        assertThat(decoded(brief)).isSameAs(brief);
    }

    @Test
    void is_refused_when_it_lives_for_longer_than_the_setting() {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoded(token(NOON, LONGEST.plusSeconds(1))));
    }

    @Test
    void is_refused_when_it_does_not_say_since_when_it_lives() {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoded(token(null, LONGEST)));
    }

    @Test
    void who_wants_to_ask_must_have_a_secret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> introspection(Asking.ON))
                .withMessageContaining("AEGIRA_OIDC_INTROSPECTION")
                .withMessageContaining("AEGIRA_OIDC_CLIENT_SECRET");
    }

    @Test
    void is_neither_good_nor_bad_while_the_provider_has_not_been_heard_of() {
        RecheckSettings settings = new RecheckSettings(LONGEST, LONGEST, Asking.AUTO, LONGEST);
        JwtDecoder never = TokensOfTheProvider.decoder(WITHOUT_A_SECRET, settings, new Hands(NOON));
        CurrentTokens tokens = new CurrentTokens(never, introspection(Asking.AUTO), LONGEST);
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> tokens.decode("eyJhbGciOiJSUzI1NiJ9.e30.c2ln"))
                .isNotInstanceOf(BadJwtException.class);
    }

    private static Jwt decoded(Jwt genuine) {
        return new CurrentTokens(value -> genuine, introspection(Asking.AUTO), LONGEST).decode("token");
    }

    private static Introspection introspection(Asking wanted) {
        return new Introspection(new ProviderLine(new ProviderAtFirstUse(WITHOUT_A_SECRET)), WITHOUT_A_SECRET, wanted);
    }

    private static Jwt token(@Nullable Instant issued, Duration life) {
        Jwt.Builder token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("anna")
                .expiresAt(NOON.plus(life));
        return issued == null ? token.build() : token.issuedAt(issued).build();
    }
}
