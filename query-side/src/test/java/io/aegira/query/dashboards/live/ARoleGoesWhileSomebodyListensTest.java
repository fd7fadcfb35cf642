package io.aegira.query.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ARoleGoesWhileSomebodyListensTest {
    private static final UUID ID = UUID.fromString("5f6f7f0e-1111-4222-8333-444455556666");
    private static final Caller AUDITOR =
            new Caller("olga", TenantId.of(ID), Set.of(Role.AUDITOR), null, Set.of(), Set.of());
    private static final Change FLAG = new Change(7, Change.Kind.FLAG, ID, WorkerId.of(ID));

    private final List<String> sent = new ArrayList<>();
    private boolean stillAuditor = true;
    private boolean over;
    private final Listener listener = new Listener(AUDITOR, () -> stillAuditor, new Emitter(), Runnable::run, 0);

    @Test
    void until_then_they_hear() {
        listener.hear(List.of(FLAG));
        assertThat(sent).hasSize(1);
        assertThat(over).isFalse();
    }

    @Test
    void not_even_the_next_event_reaches_them() {
        stillAuditor = false;
        listener.hear(List.of(FLAG, FLAG));
        assertThat(sent).isEmpty();
        assertThat(over).isTrue();
    }

    @Test
    void when_nothing_happens_it_ends_all_the_same() {
        stillAuditor = false;
        listener.hearThatAllIsWell();
        assertThat(over).isTrue();
    }

    private final class Emitter extends SseEmitter {
        @Override
        public void send(SseEventBuilder event) {
            sent.add(event.build().toString());
        }

        @Override
        public void complete() {
            over = true;
        }
    }
}
