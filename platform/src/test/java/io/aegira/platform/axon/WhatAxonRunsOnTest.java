package io.aegira.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.eventlog.LogSerializer;
import io.aegira.platform.tenancy.TenantTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;

class WhatAxonRunsOnTest {
    @RegisterExtension
    static final WiredPlatform PLATFORM = WiredPlatform.with(OneOfEachKind.class);

    private final Configuration axon = PLATFORM.bean(Configuration.class);
    private final EventProcessingConfiguration processing = axon.eventProcessingConfiguration();

    @Test
    void transactions_are_those_of_the_tenant() {
        assertThat(PLATFORM.bean(PlatformTransactionManager.class)).isInstanceOf(TenantTransactionManager.class);
        assertThat(axon.getComponent(TransactionManager.class))
                .isSameAs(PLATFORM.bean(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class)
                .extracting("transactionManager")
                .isSameAs(PLATFORM.bean(PlatformTransactionManager.class));
    }

    @Test
    void the_log_is_the_event_store() {
        assertThat(axon.eventStore()).extracting("storageEngine").isInstanceOf(EventLogEngine.class);
        assertThat(axon.eventSerializer()).isInstanceOf(LogSerializer.class);
        assertThat(PLATFORM.bean(EventStorageEngine.class)).isInstanceOf(EventLogEngine.class);
    }

    @Test
    void tokens_and_sagas_lie_in_the_database() {
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(axon.getComponent(SagaStore.class)).isInstanceOf(JdbcSagaStore.class);
    }

    @Test
    void every_declared_group_with_a_handler_has_a_processor_of_its_kind() {
        assertThat(processing.eventProcessors()).hasSize(4);
        assertThat(processor("projection")).isInstanceOf(TrackingEventProcessor.class);
        assertThat(processor("automation")).isInstanceOf(TrackingEventProcessor.class);
        assertThat(processor("saga")).isInstanceOf(TrackingEventProcessor.class);
        assertThat(processor("inline")).isInstanceOf(SubscribingEventProcessor.class);
    }

    @Test
    void no_processor_passes_over_what_failed() {
        assertThat(processing.eventProcessors().keySet()).allSatisfy(group -> {
            assertThat(processing.errorHandler(group)).isSameAs(PropagatingErrorHandler.instance());
            assertThat(processing.listenerInvocationErrorHandler(group)).isSameAs(PropagatingErrorHandler.instance());
            assertThat(processor(group)).extracting("errorHandler").isSameAs(PropagatingErrorHandler.instance());
        });
    }

    @Test
    void groups_that_must_not_stop_for_one_worker_have_a_place_for_dead_letters() {
        assertThat(processing.deadLetterQueue("projection")).isPresent();
        assertThat(processing.deadLetterQueue("automation")).isPresent();
        assertThat(processing.sequencedDeadLetterProcessor("projection")).isPresent();
        assertThat(processing.sequencedDeadLetterProcessor("automation")).isPresent();
    }

    @Test
    void events_of_one_worker_are_handled_one_after_the_other() {
        assertThat(processing.eventProcessors().keySet())
                .allSatisfy(group -> assertThat(
                                processing.sequencingPolicy(group).getClass().getName())
                        .startsWith(ProcessorsConfiguration.class.getName()));
    }

    private EventProcessor processor(String group) {
        return processing.eventProcessors().get(group);
    }
}
