package io.aegira.platform.axon;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class APoisonedEventTest {
    @RegisterExtension
    final WiredPlatform platform = WiredPlatform.with(Notebook.class, Notebook.Group.class);

    private Notebook notebook;

    @BeforeEach
    void bensSecondAssignmentCannotBeNoted() {
        notebook = platform.bean(Notebook.class);
        notebook.cannotBear(id("ben 1"));
        platform.happened(TENANT, assigned(BEN, "ben", 0), assigned(BEN, "ben", 1), assigned(ANNA, "anna", 0));
        platform.happened(TENANT, assigned(ANNA, "anna", 1), assigned(BEN, "ben", 2), assigned(ANNA, "anna", 2));
        eventually("everybody else's are noted").until(() -> notebook.notes().size() == 4 && letters() == 2);
    }

    @Test
    void parks_what_follows_for_that_worker_and_nothing_else() {
        assertThat(notebook.notes()).containsExactlyInAnyOrder(id("ben 0"), id("anna 0"), id("anna 1"), id("anna 2"));
        assertThat(platform.administrator()
                        .sql("SELECT DISTINCT sequence_identifier FROM infra.dead_letter_entry")
                        .query(String.class)
                        .list())
                .containsExactly(TENANT + ":" + BEN);
    }

    @Test
    void is_parked_as_json_under_its_logical_name() {
        assertThat(platform.administrator().sql("""
                        SELECT convert_from(payload, 'UTF8') || convert_from(meta_data, 'UTF8')
                        || convert_from(token, 'UTF8') || convert_from(diagnostics, 'UTF8')
                        FROM infra.dead_letter_entry WHERE payload_type = 'org.worker_assigned'""").query(String.class).list())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter).startsWith("{").doesNotContain("io.aegira"));
    }

    @Test
    void is_noted_in_its_turn_once_it_can_be() {
        notebook.bearsAll();
        assertThat(tryAgain()).isTrue();
        assertThat(notebook.notes()).endsWith(id("ben 1"), id("ben 2")).hasSize(6);
        assertThat(notebook.indexes())
                .as("each was noted with its position in the log")
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(letters()).isZero();
    }

    @Test
    void stays_parked_while_it_cannot_be() {
        assertThat(tryAgain()).isFalse();
        assertThat(letters()).isEqualTo(2);
        platform.happened(TENANT, assigned(BEN, "ben", 3), assigned(ANNA, "anna", 3));
        eventually("anna's goes on").until(() -> notebook.notes().contains(id("anna 3")) && letters() == 3);
        assertThat(notebook.notes()).doesNotContain(id("ben 3"));
    }

    @Test
    void is_forgotten_when_all_is_noted_anew() {
        notebook.bearsAll();
        notebook.forgetAll();
        StreamingEventProcessor processor = platform.bean(EventProcessingConfiguration.class)
                .eventProcessor(Notebook.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(letters()).isZero();
        processor.start();
        eventually("all are noted again").until(() -> notebook.notes().size() == 6);
        assertThat(letters()).isZero();
    }

    @Test
    void is_found_among_many_by_whoever_wants_to_try_it_again() {
        List<WorkerId> many = IntStream.range(0, 25)
                .mapToObj(number -> WorkerId.of(id("one of many " + number)))
                .toList();
        many.forEach(worker -> notebook.cannotBear(id(worker + " 0")));
        many.forEach(worker -> platform.happened(TENANT, assigned(worker, worker.toString(), 0)));
        eventually("all are parked").until(() -> letters() == 2 + many.size());
        notebook.bearsAll();

        many.reversed()
                .forEach(worker -> assertThat(tryAgain(TENANT + ":" + worker))
                        .as("of %s", worker)
                        .isTrue());
        assertThat(letters()).as("ben's, whom nobody tried again").isEqualTo(2);
    }

    private boolean tryAgain() {
        return TenantScope.callAcrossTenants(queue()::processAny);
    }

    private boolean tryAgain(String sequence) {
        return TenantScope.callAcrossTenants(() -> queue().process(letter -> letter instanceof JdbcDeadLetter<?> stored
                && stored.getSequenceIdentifier().equals(sequence)));
    }

    private SequencedDeadLetterProcessor<EventMessage<?>> queue() {
        return platform.bean(EventProcessingConfiguration.class)
                .sequencedDeadLetterProcessor(Notebook.GROUP)
                .orElseThrow();
    }

    private long letters() {
        return platform.administrator()
                .sql("SELECT count(*) FROM infra.dead_letter_entry")
                .query(Long.class)
                .single();
    }

    private static DomainEventMessage<?> assigned(WorkerId worker, String name, long sequence) {
        return new GenericDomainEventMessage<>(
                "Worker",
                "worker:" + worker,
                sequence,
                new WorkerAssigned(id(name + " " + sequence), at("06:00"), worker, null, null),
                Map.of(EventMetadata.TENANT_ID, TENANT.toString()));
    }

    /** How long it takes says nothing here; a busy machine must not fail it. */
    private static ConditionFactory eventually(String what) {
        return await(what).atMost(Duration.ofMinutes(2));
    }
}
