package io.aegira.command.checkin;

import static io.aegira.command.checkin.CheckIns.CHANGED;
import static io.aegira.command.checkin.CheckIns.PRE_SHIFT;
import static io.aegira.command.checkin.CheckIns.REMOVED;
import static io.aegira.command.checkin.CheckIns.rescheduled;
import static io.aegira.command.checkin.CheckIns.scheduled;
import static io.aegira.command.checkin.CheckIns.withdrawn;
import static io.aegira.command.fixture.Crew.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.message.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class WindowsThatAreOverTest {
    private static final Instant CLOSES = PRE_SHIFT.closesAt();

    @Test
    void the_saga_hears_of_a_window_that_is_still_to_close() {
        assertThat(heard(scheduled(ANA, PRE_SHIFT), CLOSES.minusSeconds(1))).isTrue();
        assertThat(heard(rescheduled(ANA, PRE_SHIFT, CHANGED), CLOSES.minusSeconds(1)))
                .isTrue();
    }

    @Test
    void it_does_not_hear_of_one_that_has_closed() {
        assertThat(heard(scheduled(ANA, PRE_SHIFT), CLOSES)).isFalse();
        assertThat(heard(rescheduled(ANA, PRE_SHIFT, CHANGED), CLOSES)).isFalse();
    }

    @Test
    void it_hears_of_everything_else() {
        assertThat(heard(withdrawn(ANA, PRE_SHIFT, REMOVED), CLOSES.plusSeconds(1)))
                .isTrue();
    }

    private static boolean heard(DomainEvent event, Instant now) {
        EventMessage<?> message = GenericEventMessage.asEventMessage(event);
        DefaultUnitOfWork<EventMessage<?>> unit = DefaultUnitOfWork.startAndGet(message);
        try {
            return new PastWindows(Clock.fixed(now, ZoneOffset.UTC)).handle(unit, () -> true) != null;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        } finally {
            unit.rollback();
        }
    }
}
