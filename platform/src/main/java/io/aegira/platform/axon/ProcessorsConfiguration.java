package io.aegira.platform.axon;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.platform.axon.ProcessorGroup.Kind;
import io.aegira.platform.tenancy.StreamThreads;
import io.aegira.platform.tenancy.StreamTransactions;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.DirectEventProcessingStrategy;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every declared group gets a processor of the right kind; nothing is left to Axon's defaults, which skip what fails. A group reads
 * the log with a thread per segment (ADR 0012): a coordinator that hands events to pooled workers costs more than it gains here.
 */
@Configuration(proxyBeanMethods = false)
class ProcessorsConfiguration {
    private static final int BATCH = 2_000;
    private static final int MOST_SEGMENTS = 16;

    /**
     * How groups are run.
     *
     * @param segments how many threads share a group that has never run before; 0 leaves it to the number of processors
     * @param background false for a command that wants nothing to happen but what it does itself
     */
    @Bean
    TrackingEventProcessorConfiguration tracking(
            @Value("${aegira.processors.segments:0}") int segments,
            @Value("${aegira.background:true}") boolean background) {
        return TrackingEventProcessorConfiguration.forParallelProcessing(MOST_SEGMENTS)
                .andInitialSegmentsCount(initialSegments(segments))
                .andBatchSize(BATCH)
                .andAutoStart(background)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andThreadFactory(StreamThreads::new);
    }

    private static int initialSegments(int wanted) {
        if (wanted < 0 || wanted > MOST_SEGMENTS) {
            throw new IllegalArgumentException("aegira.processors.segments must be 0 to " + MOST_SEGMENTS);
        }
        return wanted > 0 ? wanted : Math.clamp(Runtime.getRuntime().availableProcessors() / 4, 1, 4);
    }

    @Bean
    ConfigurerModule undeclaredGroups(List<ProcessorGroup> groups) {
        return new UndeclaredGroups(groups);
    }

    @Bean
    ConfigurerModule processors(
            List<ProcessorGroup> groups,
            DeadLetterQueues deadLetters,
            TransactionManager axonTransactionManager,
            TrackingEventProcessorConfiguration tracking) {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerDefaultListenerInvocationErrorHandler(
                    configuration -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
            processing.registerDefaultSequencingPolicy(configuration -> byTenantAndWorker());
            groups.forEach(group -> register(processing, group, tracking, axonTransactionManager));
            groups.stream()
                    .filter(group -> group.kind() == Kind.PROJECTION || group.kind() == Kind.AUTOMATION)
                    .forEach(group -> park(processing, group.name(), deadLetters));
        });
    }

    private static void register(
            EventProcessingConfigurer processing,
            ProcessorGroup group,
            TrackingEventProcessorConfiguration tracking,
            TransactionManager transactions) {
        if (group.kind() == Kind.INLINE) {
            processing.registerEventProcessor(group.name(), ProcessorsConfiguration::inline);
        } else {
            processing.registerTransactionManager(group.name(), configuration -> new StreamTransactions(transactions));
            processing.registerTrackingEventProcessor(
                    group.name(), org.axonframework.config.Configuration::eventStore, configuration -> tracking);
        }
    }

    /** As Axon would make it, but for how it asks its handlers: all that a command says passes every such group. */
    private static EventProcessor inline(
            String group, org.axonframework.config.Configuration configuration, EventHandlerInvoker handlers) {
        EventProcessingConfiguration processing = configuration.eventProcessingConfiguration();
        return SubscribingEventProcessor.builder()
                .name(group)
                .eventHandlerInvoker(new KnownTypes(handlers))
                .rollbackConfiguration(processing.rollbackConfiguration(group))
                .errorHandler(processing.errorHandler(group))
                .messageMonitor(processing.messageMonitor(SubscribingEventProcessor.class, group))
                .messageSource(configuration.eventBus())
                .processingStrategy(DirectEventProcessingStrategy.INSTANCE)
                .transactionManager(processing.transactionManager(group))
                .spanFactory(configuration.getComponent(EventProcessorSpanFactory.class))
                .build();
    }

    private static void park(EventProcessingConfigurer processing, String group, DeadLetterQueues deadLetters) {
        processing.registerDeadLetterQueue(group, configuration -> deadLetters.of(group));
        processing.registerDeadLetterPolicy(group, configuration -> (letter, cause) -> {
            ParkedEvents.note(letter.message());
            return Decisions.enqueue(ThrowableCause.truncated(cause));
        });
        // A view that is built anew comes across the parked events again. Only what is parked is looked up, not every
        // event.
        processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                group, (configuration, invoker) -> invoker.allowReset(true).enableSequenceIdentifierCache());
    }

    /** A string, which hashes alike on every node; Axon's own sequential policy may skip after a restart. */
    private static SequencingPolicy<EventMessage<?>> byTenantAndWorker() {
        return event -> {
            Object tenant = event.getMetaData().get(EventMetadata.TENANT_ID);
            if (event.getPayload() instanceof WorkerEvent about) {
                return tenant + ":" + about.workerId();
            }
            return event instanceof DomainEventMessage<?> fact ? fact.getAggregateIdentifier() : tenant;
        };
    }
}
