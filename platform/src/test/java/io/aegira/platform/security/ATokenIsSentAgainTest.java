package io.aegira.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class ATokenIsSentAgainTest {
    private static final Instant NOON = Instant.parse("2026-02-12T12:00:00Z");
    private static final String FORGED = "forged";

    private final List<String> checked = new ArrayList<>();
    private Instant now = NOON;
    private final RememberedTokens tokens = new RememberedTokens(this::checked, new Hands());

    @Test
    void within_a_minute_it_is_not_checked_again() {
        Jwt first = tokens.decode("ana");
        now = NOON.plusSeconds(59);
        assertThat(tokens.decode("ana")).isSameAs(first);
        assertThat(checked).containsExactly("ana");
    }

    @Test
    void after_a_minute_it_is() {
        tokens.decode("ana");
        now = NOON.plusSeconds(60);
        tokens.decode("ana");
        assertThat(checked).containsExactly("ana", "ana");
    }

    @Test
    void and_once_it_has_expired() {
        tokens.decode("short");
        now = NOON.plusSeconds(10);
        tokens.decode("short");
        assertThat(checked).containsExactly("short", "short");
    }

    @Test
    void another_one_is_checked_by_itself() {
        tokens.decode("ana");
        assertThat(tokens.decode("ben").getSubject()).isEqualTo("ben");
    }

    @Test
    void what_was_refused_is_refused_again() {
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(FORGED));
        }
        assertThat(checked).containsExactly(FORGED, FORGED);
    }

    private Jwt checked(String token) {
        checked.add(token);
        if (token.equals(FORGED)) {
            throw new BadJwtException(FORGED);
        }
        Duration valid = token.equals("short") ? Duration.ofSeconds(10) : Duration.ofHours(1);
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject(token)
                .expiresAt(NOON.plus(valid))
                .build();
    }

    /** A clock whose hands the test moves. */
    private final class Hands extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
