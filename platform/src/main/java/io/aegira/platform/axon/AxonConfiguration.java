package io.aegira.platform.axon;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.eventlog.LogSerializer;
import io.aegira.kernel.eventlog.LogUpcasters;
import io.aegira.kernel.message.AggregateCommand;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.platform.tenancy.StreamThreads;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** The log, the command bus and the serializers. Said explicitly where Axon's own choice would be silently wrong (ADR 0002). */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Import({StoresConfiguration.class, ProcessorsConfiguration.class, DeadlinesConfiguration.class})
public class AxonConfiguration {
    private static final int CACHED_EVENTS = 10_000;
    private static final Set<String> NOT_ALONG = Set.of(EventLogEngine.GLOBAL_INDEX, SenderRoles.KEY);

    /** Axon would settle for no transactions at all when it meets Spring Boot 4. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    @Primary
    Serializer serializer() {
        return InfraSerializer.create();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return InfraSerializer.create();
    }

    @Bean
    @Qualifier("eventSerializer")
    LogSerializer eventSerializer() {
        return new LogSerializer();
    }

    @Bean
    EventLogEngine eventStorageEngine(
            ConnectionProvider connectionProvider,
            TransactionManager axonTransactionManager,
            LogSerializer eventSerializer) {
        return new EventLogEngine(connectionProvider, axonTransactionManager, eventSerializer, LogUpcasters.chain());
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine eventStorageEngine) {
        return new Log(EmbeddedEventStore.builder()
                .storageEngine(eventStorageEngine)
                .cachedEvents(CACHED_EVENTS)
                .threadFactory(new StreamThreads("event-store")));
    }

    /** Everything is optimistic: the log's unique sequence decides, and the work is done again (see {@link Commands}). */
    @Bean
    LockFactory optimistic() {
        return NullLockFactory.INSTANCE;
    }

    /** The command says it itself; Axon would look for the annotation by reflection each time. */
    @Bean
    CommandTargetResolver commandTargetResolver() {
        return message ->
                new VersionedAggregateIdentifier(((AggregateCommand) message.getPayload()).aggregateId(), null);
    }

    /**
     * Without a transaction manager of its own: {@link Commands} brings the transaction. A command that is refused has changed
     * nothing; were it rolled back, its aggregate would be forgotten with all that the rest of the batch has done to it, and the
     * next command would write the same sequence numbers again.
     */
    @Bean
    CommandBus commandBus(Configuration configuration) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .rollbackConfiguration(failure -> !(failure instanceof CommandRefused))
                .build();
        bus.registerDispatchInterceptor(new SenderRoles());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    /** Tenant and actor go along from a command to its events; without this they would be lost. */
    @Bean
    CorrelationDataProvider whatGoesAlong() {
        // Asked for every message that is made: nothing is copied where nothing is left out.
        return message -> Collections.disjoint(NOT_ALONG, message.getMetaData().keySet())
                ? message.getMetaData()
                : message.getMetaData().withoutKeys(NOT_ALONG);
    }

    /** Axon would ask its makers for updates at every start. It reads this when it starts, after this was called. */
    @Bean
    ConfigurerModule noCallsHome() {
        return configurer -> System.setProperty("axoniq.update-checker.disabled", "true");
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService commandThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    Commands commands(
            CommandBus commandBus, TransactionManager axonTransactionManager, ExecutorService commandThreads) {
        return new Commands(commandBus, new JoiningTransactions(axonTransactionManager), commandThreads);
    }
}
