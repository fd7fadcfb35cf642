package io.aegira.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class ATokenIsSentAgainTest {
    private static final Instant NOON = Instant.parse("2026-02-12T12:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String FORGED = "forged";

    private final List<String> checked = new ArrayList<>();
    private final Hands clock = new Hands(NOON);
    private Runnable meanwhile = () -> {};
    private final RememberedTokens tokens = new RememberedTokens(this::checked, clock, LONGEST);

    @Test
    void within_a_minute_it_is_not_checked_again() {
        Jwt first = tokens.decode("ana");
        clock.now = NOON.plusSeconds(59);
        assertThat(tokens.decode("ana")).isSameAs(first);
        assertThat(checked).containsExactly("ana");
    }

    @Test
    void after_a_minute_it_is() {
        tokens.decode("ana");
        clock.now = NOON.plusSeconds(60);
        tokens.decode("ana");
        assertThat(checked).containsExactly("ana", "ana");
    }

    @Test
    void and_once_it_has_expired() {
        tokens.decode("short");
        clock.now = NOON.plusSeconds(10);
        tokens.decode("short");
        assertThat(checked).containsExactly("short", "short");
    }

    @Test
    void another_one_is_checked_by_itself() {
        tokens.decode("ana");
        assertThat(tokens.decode("ben").getSubject()).isEqualTo("ben");
    }

    @Test
    void what_was_refused_is_refused_again_and_looked_at_no_more_often_than_every_ten_seconds() {
        for (int second = 0; second < 20; second++) {
            clock.now = NOON.plusSeconds(second);
            assertRefused(FORGED);
        }
        assertThat(checked).containsExactly(FORGED, FORGED);
    }

    @Test
    void a_flood_of_worthless_ones_is_forgotten_in_its_turn_and_no_genuine_one_with_it() {
        tokens.decode("ana");
        assertRefused(FORGED);
        for (int another = 0; another < 2_000; another++) {
            assertRefused(FORGED + another);
        }
        checked.clear();
        tokens.decode("ana");
        assertRefused(FORGED);
        assertRefused(FORGED + 1_999);
        assertThat(checked).containsExactly(FORGED);
    }

    @Test
    void that_it_could_not_be_checked_is_nothing_to_remember() {
        meanwhile = () -> {
            throw new JwtException("the provider cannot be asked");
        };
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode("ana"));
        meanwhile = () -> {};
        assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
    }

    @Test
    void who_sends_one_that_is_being_checked_waits_for_what_comes_of_it() throws Exception {
        AtomicReference<Jwt> theirs = new AtomicReference<>();
        Thread another = new Thread(() -> theirs.set(tokens.decode("slow")));
        meanwhile = () -> {
            another.start();
            while (another.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        };
        Jwt ours = tokens.decode("slow");
        another.join();
        assertThat(theirs.get()).isSameAs(ours);
        assertThat(checked).containsExactly("slow");
    }

    private void assertRefused(String token) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(token));
    }

    private Jwt checked(String token) {
        checked.add(token);
        meanwhile.run();
        if (token.startsWith(FORGED)) {
            throw new BadJwtException(FORGED);
        }
        Duration valid = token.equals("short") ? Duration.ofSeconds(10) : Duration.ofHours(1);
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject(token)
                .expiresAt(NOON.plus(valid))
                .build();
    }
}
