package io.aegira.command.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.audit.AuditEvent;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.eventlog.EventTypes.EventType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacesInTheLogTest {
    static Stream<EventType> types() {
        return EventTypes.ALL.stream().filter(type -> !type.name().equals(AuditEvent.RECORDED));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_event_of_the_catalogue_can_be_brought_back(EventType type) {
        assertThat(LogPlace.isKnown(type.type())).as(type.name()).isTrue();
    }
}
