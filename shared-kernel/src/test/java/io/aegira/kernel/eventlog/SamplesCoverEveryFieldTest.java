package io.aegira.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.message.DomainEvent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesCoverEveryFieldTest {
    @ParameterizedTest
    @MethodSource("full")
    void a_full_sample_has_a_value_in_every_field(DomainEvent sample) throws ReflectiveOperationException {
        for (RecordComponent field : sample.getClass().getRecordComponents()) {
            assertThat(value(field, sample)).as(field.getName()).satisfies(SamplesCoverEveryFieldTest::isFilled);
        }
    }

    @ParameterizedTest
    @MethodSource("minimal")
    void a_minimal_sample_lacks_all_that_may_be_absent(DomainEvent sample) throws ReflectiveOperationException {
        for (RecordComponent field : optional(sample.getClass())) {
            assertThat(value(field, sample)).as(field.getName()).isNull();
        }
    }

    @Test
    void each_event_with_a_field_that_may_be_absent_has_a_minimal_sample() {
        assertThat(EventSamples.minimal())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(EventSamples.full().stream()
                        .<Class<?>>map(Object::getClass)
                        .filter(type -> !optional(type).isEmpty())
                        .toList());
    }

    static List<DomainEvent> full() {
        return EventSamples.full();
    }

    static List<DomainEvent> minimal() {
        return EventSamples.minimal();
    }

    private static List<RecordComponent> optional(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .toList();
    }

    private static Object value(RecordComponent field, DomainEvent sample) throws ReflectiveOperationException {
        field.getAccessor().setAccessible(true);
        return field.getAccessor().invoke(sample);
    }

    private static void isFilled(Object value) {
        assertThat(value).isNotNull();
        if (value instanceof Collection<?> elements) {
            assertThat(elements).isNotEmpty();
        }
        if (value instanceof Map<?, ?> entries) {
            assertThat(entries).isNotEmpty();
        }
    }
}
