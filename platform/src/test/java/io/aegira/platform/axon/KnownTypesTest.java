package io.aegira.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;

class KnownTypesTest {
    private final Numbers numbers = new Numbers();
    private final KnownTypes known = new KnownTypes(numbers);

    @Test
    void handlers_are_asked_once_whether_they_want_a_type() {
        assertThat(wants(1)).isTrue();
        assertThat(wants(2)).isTrue();
        assertThat(wants("one")).isFalse();
        assertThat(wants("two")).isFalse();
        assertThat(numbers.types).containsExactly(Integer.class, String.class);
    }

    @Test
    void of_a_type_that_they_want_they_are_asked_about_each_event() {
        assertThat(wants(1)).isTrue();
        assertThat(wants(-1)).isFalse();
    }

    @Test
    void of_another_they_hear_nothing() {
        wants("one");
        assertThat(numbers.events).isEmpty();
    }

    private boolean wants(Object payload) {
        return known.canHandle(GenericEventMessage.asEventMessage(payload), Segment.ROOT_SEGMENT);
    }

    /** Wants numbers above 0. */
    private static final class Numbers implements EventHandlerInvoker {
        private final List<Class<?>> types = new ArrayList<>();
        private final List<Object> events = new ArrayList<>();

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            events.add(event.getPayload());
            return event.getPayload() instanceof Integer number && number > 0;
        }

        @Override
        public boolean canHandleType(Class<?> payload) {
            types.add(payload);
            return payload == Integer.class;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) {
            throw new AssertionError("nobody has sent anything");
        }
    }
}
