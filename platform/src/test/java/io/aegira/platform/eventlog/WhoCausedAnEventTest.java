package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.eventlog.Nordwind;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.platform.database.TestDatabase;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WhoCausedAnEventTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private final TestLog log = TestLog.in(DATABASE);

    @Test
    void what_is_derived_from_a_taken_in_event_names_it_as_cause_and_claims_nothing_of_the_sender() {
        DomainEvent sent = Facts.assigned("sent");
        Map<String, Object> envelope = TakenIn.envelope(sent);
        log.append(
                TENANT,
                Facts.with(envelope, "derives", 0, sent),
                Facts.with(envelope, "derives", 1, Facts.assigned("derived")));
        assertThat(log.history(TENANT, "derives").getLast().getMetaData())
                .containsEntry(EventMetadata.CAUSATION_ID, sent.eventId().toString())
                .containsEntry(EventMetadata.CORRELATION_ID, "night run")
                .containsEntry(EventMetadata.SOURCE, EventMetadata.DERIVED)
                .containsEntry(EventMetadata.ACTOR_TYPE, "system")
                .containsEntry(EventMetadata.ACTOR_ID, EventMetadata.DERIVED)
                .doesNotContainKeys(
                        EventMetadata.SOURCE_EVENT_ID, EventMetadata.CONTENT_MAC, EventMetadata.RECEIVED_AT);
    }

    @Test
    void a_derived_event_without_a_correlation_takes_its_cause_for_one() {
        DomainEvent sent = Facts.assigned("uncorrelated");
        Map<String, Object> envelope =
                MetaData.from(TakenIn.envelope(sent)).withoutKeys(Set.of(EventMetadata.CORRELATION_ID));
        log.append(TENANT, Facts.with(envelope, "uncorrelated", 0, Facts.assigned("its consequence")));
        assertThat(log.history(TENANT, "uncorrelated").getFirst().getMetaData())
                .containsEntry(EventMetadata.CORRELATION_ID, sent.eventId().toString());
    }

    @Test
    void a_message_without_a_tenant_is_refused_and_takes_all_of_its_batch_along() {
        DomainEventMessage<?> nobodys = Facts.with(Map.of(), "nobody's", 0, Facts.assigned("nobody's"));
        assertThatThrownBy(() -> log.append(TENANT, Facts.fact("with a tenant"), nobodys))
                .hasStackTraceContaining("without a tenant");
        assertThat(log.history(TENANT, "with a tenant")).isEmpty();
        assertThat(log.history(TENANT, "nobody's")).isEmpty();
    }

    @Test
    void a_fact_of_another_tenant_than_the_one_in_scope_is_refused() {
        DomainEventMessage<?> foreign = Facts.of(Nordwind.ANOTHER_TENANT, "foreign", 0, Facts.assigned("foreign"));
        assertThatThrownBy(() -> log.append(TENANT, foreign)).hasStackTraceContaining("row-level security");
        assertThat(log.history(Nordwind.ANOTHER_TENANT, "foreign")).isEmpty();
    }
}
