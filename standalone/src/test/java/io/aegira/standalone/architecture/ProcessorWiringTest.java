package io.aegira.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aegira.platform.axon.ProcessorGroup;
import io.aegira.platform.axon.ProcessorGroup.Kind;
import io.aegira.platform.database.TestDatabase;
import io.aegira.standalone.Aegira;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application: no group is run in another way than it was declared. */
class ProcessorWiringTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext running;
    private static EventProcessingConfiguration processing;
    private static Collection<ProcessorGroup> groups;

    @BeforeAll
    static void start() {
        running = new SpringApplicationBuilder(Aegira.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--aegira.data-dir=" + data,
                        "--AEGIRA_DATABASE_URL=" + DATABASE.server().url(),
                        "--AEGIRA_DATABASE_USER=" + DATABASE.server().user(),
                        "--AEGIRA_DATABASE_PASSWORD=" + DATABASE.server().password());
        processing = running.getBean(EventProcessingConfiguration.class);
        groups = running.getBeansOfType(ProcessorGroup.class).values();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void every_group_that_is_declared_has_handlers_and_runs() {
        assertThat(processing.eventProcessors().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        groups.stream().map(ProcessorGroup::name).toList());
        await("all are running")
                .atMost(Duration.ofMinutes(2))
                .until(() -> processing.eventProcessors().values().stream().allMatch(EventProcessor::isRunning));
        assertThat(processing.eventProcessors().values()).noneMatch(EventProcessor::isError);
    }

    @Test
    void the_groups_are_those_of_the_list() {
        assertThat(groups)
                .extracting(group -> "group " + group.name())
                .containsExactlyInAnyOrderElementsOf(DurableNames.all().stream()
                        .filter(name -> name.startsWith("group "))
                        .toList());
    }

    @Test
    void each_is_run_as_its_kind_is() {
        assertThat(of(Kind.INLINE))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(processor(group)).isInstanceOf(SubscribingEventProcessor.class));
        assertThat(of(Kind.SAGA, Kind.PROJECTION, Kind.AUTOMATION))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(processor(group)).isInstanceOf(TrackingEventProcessor.class));
    }

    @Test
    void none_passes_over_what_failed() {
        assertThat(groups).allSatisfy(group -> {
            assertThat(processing.errorHandler(group.name())).isSameAs(PropagatingErrorHandler.instance());
            assertThat(processing.listenerInvocationErrorHandler(group.name()))
                    .isSameAs(PropagatingErrorHandler.instance());
        });
    }

    @Test
    void what_is_built_or_sent_in_the_background_can_park_a_worker() {
        assertThat(of(Kind.PROJECTION, Kind.AUTOMATION))
                .isNotEmpty()
                .allSatisfy(group ->
                        assertThat(processing.deadLetterQueue(group.name())).isPresent());
    }

    private static Collection<ProcessorGroup> of(Kind... kinds) {
        return groups.stream()
                .filter(group -> Stream.of(kinds).anyMatch(group.kind()::equals))
                .toList();
    }

    private static EventProcessor processor(ProcessorGroup group) {
        return processing.eventProcessors().get(group.name());
    }
}
