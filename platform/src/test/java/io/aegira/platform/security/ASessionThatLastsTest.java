package io.aegira.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class ASessionThatLastsTest {
    private static final Duration DAY = Duration.ofHours(12);

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void goes_on_until_its_time_has_come() throws Exception {
        visitAfter(DAY.minusMillis(1));
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void is_over_then_however_busy_it_is() throws Exception {
        visitAfter(DAY);
        assertThat(session.isInvalid()).isTrue();
    }

    private void visitAfter(Duration age) throws Exception {
        Instant then = Instant.ofEpochMilli(session.getCreationTime()).plus(age);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionAge(DAY, Clock.fixed(then, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
