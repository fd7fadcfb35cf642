package io.aegira.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.eventlog.EventTypes.EventType;
import io.aegira.kernel.eventlog.GoldenEvents.Golden;
import io.aegira.kernel.message.DomainEvent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {
    private final LogSerializer serializer = new LogSerializer();

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_its_golden_file_says(Sample sample) {
        String stored = GoldenEvents.indented(serializer.payload(sample.event()));
        assertThat(GoldenEvents.all())
                .as("%s.json, which should hold%n%s", sample, stored)
                .filteredOn(golden -> golden.toString().equals(sample.toString()))
                .singleElement()
                .extracting(Golden::json)
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("goldenEvents")
    void what_any_release_stored_can_be_read(Golden golden) {
        DomainEvent read = read(golden);
        assertThat(EventTypes.of(read.getClass()).name()).isEqualTo(golden.eventType());
        samples()
                .filter(sample -> sample.toString().equals(golden.toString()))
                .forEach(sample -> assertThat(read).isEqualTo(sample.event()));
    }

    @ParameterizedTest
    @MethodSource("goldenEvents")
    void a_golden_file_belongs_to_an_event_and_a_version_that_was_released(Golden golden) {
        EventType type = EventTypes.named(golden.eventType());
        assertThat(type).as("an event named %s", golden.eventType()).isNotNull();
        assertThat(golden.version()).isBetween(1, type.version());
    }

    @Test
    void every_event_of_the_catalogue_has_a_sample() {
        assertThat(EventSamples.full())
                .extracting(event -> EventTypes.of(event.getClass()).name())
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.ALL.stream().map(EventType::name).toList());
    }

    private DomainEvent read(Golden golden) {
        DomainEvent sample = samples()
                .filter(one -> one.type().name().equals(golden.eventType()))
                .reduce((full, minimal) -> golden.minimal() ? minimal : full)
                .map(Sample::event)
                .orElseThrow();
        String withColumns = LogSerializer.withColumns(
                golden.json(), sample.eventId().toString(), sample.eventTime().toString());
        GenericDomainEventEntry<String> entry = new GenericDomainEventEntry<>(
                "Aggregate",
                "aggregate",
                0,
                sample.eventId().toString(),
                "2026-02-12T06:00:00Z",
                golden.eventType(),
                Integer.toString(golden.version()),
                withColumns,
                "{}");
        return (DomainEvent)
                EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(entry), serializer, LogUpcasters.chain())
                        .next()
                        .getPayload();
    }

    static List<Golden> goldenEvents() {
        return GoldenEvents.all();
    }

    static Stream<Sample> samples() {
        return Stream.concat(
                EventSamples.full().stream().map(event -> new Sample(event, false)),
                EventSamples.minimal().stream().map(event -> new Sample(event, true)));
    }

    record Sample(DomainEvent event, boolean minimal) {
        EventType type() {
            return EventTypes.of(event.getClass());
        }

        @Override
        public String toString() {
            return type().name() + ".v" + type().version() + (minimal ? "-minimal" : "");
        }
    }
}
