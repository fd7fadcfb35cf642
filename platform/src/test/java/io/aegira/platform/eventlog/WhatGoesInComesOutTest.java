package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.eventlog.EventSamples;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.platform.database.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatGoesInComesOutTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private final TestLog log = TestLog.in(DATABASE);

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_read_as_it_was_written(DomainEvent event) {
        String aggregate = "worker:" + event.eventId();
        DomainEventMessage<?> written = Facts.of(TENANT, aggregate, 0, event);
        log.append(TENANT, written);
        List<? extends DomainEventMessage<?>> read = log.history(TENANT, aggregate);
        assertThat(read).singleElement().satisfies(message -> {
            assertThat(message.getPayload()).isEqualTo(event);
            assertThat(message.getIdentifier()).isEqualTo(event.eventId().toString());
            assertThat(message.getType()).isEqualTo("Worker");
            assertThat(message.getSequenceNumber()).isZero();
            assertThat(((DomainEvent) message.getPayload()).eventTime().getOffset())
                    .isEqualTo(event.eventTime().getOffset());
        });
    }

    @Test
    void times_keep_the_offset_they_were_given_with() {
        for (String offset : List.of("Z", "+01:00", "-09:30", "+14:00", "-12:00", "+05:45")) {
            DomainEvent event = TakenIn.at("2026-02-12T07:05:00.123456" + offset);
            log.append(TENANT, Facts.of(TENANT, "offset " + offset, 0, event));
            assertThat(log.history(TENANT, "offset " + offset))
                    .extracting(message -> ((DomainEvent) message.getPayload()).eventTime())
                    .containsExactly(event.eventTime());
        }
    }

    @Test
    void what_travels_with_a_taken_in_event_is_read_with_it() {
        DomainEvent event = Facts.assigned("with metadata");
        Map<String, Object> envelope = TakenIn.envelope(event);
        log.append(TENANT, Facts.with(envelope, "with metadata", 0, event));
        EventMessage<?> read = log.history(TENANT, "with metadata").getFirst();
        assertThat(read.getMetaData())
                .containsAllEntriesOf(without(envelope, EventMetadata.TAKEN_IN_EVENT_ID))
                .doesNotContainKey(EventMetadata.TAKEN_IN_EVENT_ID);
    }

    @Test
    void text_with_quotes_controls_and_beyond_the_basic_plane_survives_in_the_metadata() {
        String odd = "a \"quoted\" \\ back\u0001slash\n\t\u00fc \uD83D\uDE00";
        DomainEvent event = Facts.assigned("odd");
        Map<String, Object> envelope = new HashMap<>(TakenIn.envelope(event));
        envelope.put(EventMetadata.ACTOR_ID, odd);
        envelope.put(EventMetadata.CORRELATION_ID, odd);
        log.append(TENANT, Facts.with(envelope, "odd", 0, event));
        assertThat(log.history(TENANT, "odd").getFirst().getMetaData())
                .containsEntry(EventMetadata.ACTOR_ID, odd)
                .containsEntry(EventMetadata.CORRELATION_ID, odd);
    }

    @Test
    void the_position_in_the_log_is_a_long_whichever_way_the_event_is_read() {
        TrackingToken start = log.head();
        log.append(TENANT, Facts.fact("positioned"));
        EventMessage<?> tracked = log.after(start).getFirst();
        EventMessage<?> sourced = log.history(TENANT, "positioned").getFirst();
        assertThat(tracked.getMetaData().get(EventLogEngine.GLOBAL_INDEX))
                .isInstanceOf(Long.class)
                .isEqualTo(sourced.getMetaData().get(EventLogEngine.GLOBAL_INDEX));
    }

    @Test
    void no_row_names_a_class() {
        EventSamples.full()
                .forEach(event ->
                        log.append(ANOTHER_TENANT, Facts.of(ANOTHER_TENANT, "named:" + event.eventId(), 0, event)));
        List<String> rows = DATABASE.administrator()
                .sql("SELECT e::text FROM eventlog.events e WHERE tenant_id = ?")
                .param(ANOTHER_TENANT.value())
                .query(String.class)
                .list();
        assertThat(rows)
                .hasSameSizeAs(EventTypes.ALL)
                .allSatisfy(row ->
                        assertThat(row).doesNotContain("io.aegira", "org.axonframework", "java.", "$", "@class"));
    }

    @Test
    void the_payload_leaves_out_what_has_columns() {
        log.append(TENANT, Facts.fact("columns"));
        assertThat(DATABASE.administrator()
                        .sql("SELECT payload::text FROM eventlog.events WHERE aggregate_id = 'columns'")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"worker_id\": \"" + Facts.workerOf("columns") + "\"}");
    }

    static Stream<DomainEvent> events() {
        return Stream.concat(EventSamples.full().stream(), EventSamples.minimal().stream());
    }

    private static Map<String, Object> without(Map<String, Object> all, String key) {
        Map<String, Object> rest = new HashMap<>(all);
        rest.remove(key);
        return rest;
    }
}
