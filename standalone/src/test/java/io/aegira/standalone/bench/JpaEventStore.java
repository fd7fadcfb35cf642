package io.aegira.standalone.bench;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.eventlog.LogSerializer;
import io.aegira.kernel.eventlog.LogUpcasters;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes the place of the log: Axon's own JPA event store with the settings that Axon gives it under Spring Boot. */
@Configuration(proxyBeanMethods = false)
class JpaEventStore {
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
        HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
        hibernate.setGenerateDdl(true);
        LocalContainerEntityManagerFactoryBean entities = new LocalContainerEntityManagerFactoryBean();
        entities.setDataSource(dataSource);
        entities.setJpaVendorAdapter(hibernate);
        entities.setManagedTypes(
                PersistenceManagedTypes.of(DomainEventEntry.class.getName(), SnapshotEventEntry.class.getName()));
        return entities;
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory entityManagerFactory, DataSource dataSource) {
        return new TenantJpaTransactions(entityManagerFactory, dataSource);
    }

    @Bean
    EmbeddedEventStore eventStore(
            EntityManagerFactory entityManagerFactory,
            DataSource dataSource,
            TransactionManager axonTransactionManager,
            LogSerializer eventSerializer)
            throws SQLException {
        return EmbeddedEventStore.builder()
                .storageEngine(JpaEventStorageEngine.builder()
                        .entityManagerProvider(new SimpleEntityManagerProvider(
                                SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory)))
                        .transactionManager(axonTransactionManager)
                        .eventSerializer(eventSerializer)
                        .snapshotSerializer(eventSerializer)
                        .upcasterChain(LogUpcasters.chain())
                        .persistenceExceptionResolver(new SQLErrorCodesResolver(dataSource))
                        .build())
                .build();
    }

    /** Nothing is read ahead of aggregates that stand elsewhere. */
    @Bean
    EventLogEngine eventStorageEngine(
            ConnectionProvider connectionProvider,
            TransactionManager axonTransactionManager,
            LogSerializer eventSerializer) {
        return new EventLogEngine(connectionProvider, axonTransactionManager, eventSerializer, LogUpcasters.chain()) {
            @Override
            public void readAhead(Collection<String> aggregateIds) {}
        };
    }
}
