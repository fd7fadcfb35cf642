package io.aegira.platform.axon;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.platform.tenancy.StreamThreads;
import io.aegira.platform.tenancy.StreamTransactions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every declared group gets a processor of the right kind; nothing is left to Axon's defaults, which skip what fails. */
@Configuration(proxyBeanMethods = false)
class ProcessorsConfiguration {
    static final int SEGMENTS = 4;
    private static final int BATCH = 500;

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService processorCoordinators() {
        return Executors.newScheduledThreadPool(2, new StreamThreads("coordinator"));
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService processorWorkers() {
        return Executors.newScheduledThreadPool(6, new StreamThreads("processor"));
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
            ScheduledExecutorService processorCoordinators,
            ScheduledExecutorService processorWorkers) {
        PooledStreamingProcessorConfiguration pooled = (configuration, builder) -> builder.initialSegmentCount(SEGMENTS)
                .batchSize(BATCH)
                .transactionManager(new StreamTransactions(axonTransactionManager))
                .initialToken(StreamableMessageSource::createTailToken)
                .coordinatorExecutor(processorCoordinators)
                .workerExecutor(processorWorkers);
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerDefaultListenerInvocationErrorHandler(
                    configuration -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
            processing.registerDefaultSequencingPolicy(configuration -> byTenantAndWorker());
            groups.forEach(group -> register(processing, group, pooled, deadLetters));
        });
    }

    private static void register(
            EventProcessingConfigurer processing,
            ProcessorGroup group,
            PooledStreamingProcessorConfiguration pooled,
            DeadLetterQueues deadLetters) {
        switch (group.kind()) {
            case INLINE -> processing.registerSubscribingEventProcessor(group.name());
            case SAGA ->
                processing.registerPooledStreamingEventProcessor(
                        group.name(), org.axonframework.config.Configuration::eventStore, pooled);
            case PROJECTION, AUTOMATION -> {
                processing.registerPooledStreamingEventProcessor(
                        group.name(), org.axonframework.config.Configuration::eventStore, pooled);
                processing.registerDeadLetterQueue(group.name(), configuration -> deadLetters.of(group.name()));
                // A view that is built anew comes across the parked events again.
                processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                        group.name(), (configuration, invoker) -> invoker.allowReset(true));
            }
        }
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
