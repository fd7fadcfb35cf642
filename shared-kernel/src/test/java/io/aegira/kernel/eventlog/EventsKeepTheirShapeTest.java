package io.aegira.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.eventlog.EventTypes.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A field or a word of an enum comes, goes or changes only with a new version, and the old version stays readable (ADR 0003). */
class EventsKeepTheirShapeTest {
    @ParameterizedTest
    @MethodSource("catalogue")
    void an_event_has_the_shape_that_its_version_was_released_with(EventType event) throws IOException {
        String shape = EventShape.of(event.type());
        assertThat(released(event))
                .as("shapes/%s.v%d.txt, or the next version, which holds%n%s", event.name(), event.version(), shape)
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void each_version_before_the_present_one_is_told_in_the_next(EventType event) {
        for (int version = 1; version < event.version(); version++) {
            int from = version;
            assertThat(LogUpcasters.oldestFirst())
                    .as("a step from %s.v%d", event.name(), from)
                    .filteredOn(step -> step.eventType().equals(event.name()) && step.from() == from)
                    .hasSize(1);
        }
    }

    @Test
    void no_step_leads_beyond_the_present_version_or_comes_before_an_earlier_one() {
        assertThat(LogUpcasters.oldestFirst())
                .allSatisfy(step ->
                        assertThat(EventTypes.named(step.eventType()).version()).isGreaterThan(step.from()));
        EventTypes.ALL.forEach(event -> assertThat(LogUpcasters.oldestFirst().stream()
                        .filter(step -> step.eventType().equals(event.name()))
                        .map(NextVersion::from))
                .isSorted());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                WithAField.class,
                WithAFieldThatMayBeAbsent.class,
                WithoutAField.class,
                WithAFieldRenamed.class,
                WithAFieldOfAnotherType.class,
                WithAFieldThatMayNowBeAbsent.class,
                WithAFieldThatMustNowBeThere.class,
                WithManyOfOne.class,
                WithAWordMore.class,
                WithAWordLess.class,
                WithAWordRespelt.class,
                WithAFieldInsideRenamed.class,
                WithOtherValuesInside.class
            })
    void whatever_changes_is_noticed(Class<?> changed) {
        assertThat(EventShape.of(changed)).isNotEqualTo(EventShape.of(Released.class));
    }

    @Test
    void another_order_or_another_name_of_a_class_changes_nothing() {
        assertThat(EventShape.of(InAnotherOrder.class)).isEqualTo(EventShape.of(Released.class));
    }

    static Stream<EventType> catalogue() {
        return EventTypes.ALL.stream();
    }

    private static String released(EventType event) throws IOException {
        String file = "/shapes/" + event.name() + ".v" + event.version() + ".txt";
        try (InputStream found = EventsKeepTheirShapeTest.class.getResourceAsStream(file)) {
            return found == null ? "none" : new String(found.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    enum Mood {
        CALM,
        TENSE
    }

    enum MoodsMore {
        CALM,
        TENSE,
        WORN
    }

    enum MoodsLess {
        CALM
    }

    enum MoodsRespelt {
        CALM,
        TENSED
    }

    record Part(UUID id, Map<String, BigDecimal> values) {}

    record PartRenamed(UUID partId, Map<String, BigDecimal> values) {}

    record PartOfOthers(UUID id, Map<String, Long> values) {}

    record Released(
            UUID id, Instant at, Mood mood, @Nullable String why, List<Part> parts) {}

    record InAnotherOrder(List<Part> parts, @Nullable String why, Mood mood, Instant at, UUID id) {}

    record WithAField(
            UUID id, Instant at, Mood mood, @Nullable String why, List<Part> parts, String more) {}

    record WithAFieldThatMayBeAbsent(
            UUID id,
            Instant at,
            Mood mood,
            @Nullable String why,
            List<Part> parts,
            @Nullable String more) {}

    record WithoutAField(
            UUID id, Instant at, Mood mood, @Nullable String why) {}

    record WithAFieldRenamed(
            UUID id,
            Instant happenedAt,
            Mood mood,
            @Nullable String why,
            List<Part> parts) {}

    record WithAFieldOfAnotherType(
            UUID id, String at, Mood mood, @Nullable String why, List<Part> parts) {}

    record WithAFieldThatMayNowBeAbsent(
            UUID id,
            @Nullable Instant at,
            Mood mood,
            @Nullable String why,
            List<Part> parts) {}

    record WithAFieldThatMustNowBeThere(UUID id, Instant at, Mood mood, String why, List<Part> parts) {}

    record WithManyOfOne(
            UUID id, Instant at, List<Mood> mood, @Nullable String why, List<Part> parts) {}

    record WithAWordMore(
            UUID id, Instant at, MoodsMore mood, @Nullable String why, List<Part> parts) {}

    record WithAWordLess(
            UUID id, Instant at, MoodsLess mood, @Nullable String why, List<Part> parts) {}

    record WithAWordRespelt(
            UUID id,
            Instant at,
            MoodsRespelt mood,
            @Nullable String why,
            List<Part> parts) {}

    record WithAFieldInsideRenamed(
            UUID id, Instant at, Mood mood, @Nullable String why, List<PartRenamed> parts) {}

    record WithOtherValuesInside(
            UUID id, Instant at, Mood mood, @Nullable String why, List<PartOfOthers> parts) {}
}
