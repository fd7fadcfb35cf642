package io.aegira.platform.axon;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.platform.progress.ProcessorProgress;
import io.aegira.platform.progress.Progress;
import io.aegira.platform.progress.ProgressConfiguration;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SegmentsOfAnotherNodeTest {
    @RegisterExtension
    static final WiredPlatform PLATFORM =
            WiredPlatform.with(Notebook.class, Notebook.Group.class, ProgressConfiguration.class);

    @Test
    void have_come_as_far_as_that_node_has_stored() {
        PLATFORM.happened(TENANT, assigned(0), assigned(1), assigned(2));
        await("all are noted")
                .atMost(Duration.ofSeconds(20))
                .until(() -> notebook().equals(new ProcessorProgress(Notebook.GROUP, 3, 0, 0)));

        storedElsewhere(2);
        assertThat(notebook()).isEqualTo(new ProcessorProgress(Notebook.GROUP, 2, 1, 1));
        assertThat(PLATFORM.bean(Progress.class).look().caughtUp()).isFalse();

        storedElsewhere(3);
        assertThat(notebook()).isEqualTo(new ProcessorProgress(Notebook.GROUP, 3, 0, 1));
        assertThat(PLATFORM.bean(Progress.class).look().caughtUp()).isTrue();

        PLATFORM.bean(EventProcessingConfiguration.class)
                .eventProcessor(Notebook.GROUP, StreamingEventProcessor.class)
                .orElseThrow()
                .shutDown();
        assertThat(notebook().position()).isEqualTo(3);
        assertThat(notebook().elsewhere()).isGreaterThan(1);
    }

    private static ProcessorProgress notebook() {
        return PLATFORM.bean(Progress.class).look().processors().stream()
                .filter(one -> one.name().equals(Notebook.GROUP))
                .findFirst()
                .orElseThrow();
    }

    /** Another segment than those of this node, in the form in which these are stored. */
    private static void storedElsewhere(long position) {
        PLATFORM.administrator()
                .sql("""
                        INSERT INTO infra.token_entry (processor_name, segment, token, token_type, timestamp, owner)
                        SELECT processor_name, (SELECT max(segment) + 1 FROM infra.token_entry WHERE processor_name = :group AND owner <> :other),
                            convert_to(jsonb_set(convert_from(token, 'UTF8')::jsonb, '{index}', to_jsonb(:position::bigint))::text, 'UTF8'),
                            token_type, '2999-01-01T00:00:00Z', :other
                        FROM infra.token_entry WHERE processor_name = :group AND segment = 0
                        ON CONFLICT (processor_name, segment) DO UPDATE SET token = excluded.token""")
                .param("group", Notebook.GROUP)
                .param("other", "another node")
                .param("position", position)
                .update();
    }

    private static DomainEventMessage<?> assigned(long sequence) {
        return new GenericDomainEventMessage<>(
                "Worker",
                "worker:" + ANNA,
                sequence,
                new WorkerAssigned(id("anna " + sequence), at("06:00"), ANNA, null, null),
                Map.of(EventMetadata.TENANT_ID, TENANT.toString()));
    }
}
