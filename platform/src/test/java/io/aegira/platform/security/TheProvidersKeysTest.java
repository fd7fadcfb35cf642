package io.aegira.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.cache.Cache.ValueRetrievalException;

class TheProvidersKeysTest {
    private static final Instant NOON = Instant.parse("2026-02-12T12:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Hands clock = new Hands(NOON);
    private final ProvidersKeys keys = new ProvidersKeys(GRACE, clock);
    private String published = "old";
    private boolean away;

    @Test
    void are_asked_for_again_every_quarter_of_a_minute() {
        assertThat(known()).isEqualTo("old");
        published = "new";
        clock.now = NOON.plusSeconds(14);
        assertThat(known()).isEqualTo("old");
        clock.now = NOON.plusSeconds(15);
        assertThat(known()).isEqualTo("new");
    }

    @Test
    void are_asked_for_at_once_when_one_is_missing() {
        known();
        published = "new";
        keys.invalidate();
        assertThat(known()).isEqualTo("new");
    }

    @Test
    void serve_on_while_the_provider_is_away_but_not_for_ever() {
        known();
        away = true;
        keys.invalidate();
        assertThat(known()).isEqualTo("old");
        clock.now = NOON.plus(GRACE).minusSeconds(1);
        assertThat(known()).isEqualTo("old");
        clock.now = NOON.plus(GRACE).plusSeconds(15);
        assertThatExceptionOfType(ValueRetrievalException.class).isThrownBy(this::known);
        away = false;
        assertThat(known()).as("once it is back").isEqualTo("old");
    }

    private String known() {
        return keys.get("keys", () -> {
            if (away) {
                throw new IOException("away");
            }
            return published;
        });
    }
}
