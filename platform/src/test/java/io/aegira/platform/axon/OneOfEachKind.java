package io.aegira.platform.axon;

import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import io.aegira.platform.axon.ProcessorGroup.Kind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A handler of each kind of group. */
@Configuration(proxyBeanMethods = false)
@Import({
    OneOfEachKind.AProjection.class,
    OneOfEachKind.AnAutomation.class,
    OneOfEachKind.AnInlineHandler.class,
    OneOfEachKind.ASaga.class
})
class OneOfEachKind {
    @Bean
    ProcessorGroup projection() {
        return new ProcessorGroup("projection", Kind.PROJECTION);
    }

    @Bean
    ProcessorGroup automation() {
        return new ProcessorGroup("automation", Kind.AUTOMATION);
    }

    @Bean
    ProcessorGroup inline() {
        return new ProcessorGroup("inline", Kind.INLINE);
    }

    @Bean
    ProcessorGroup saga() {
        return new ProcessorGroup("saga", Kind.SAGA);
    }

    @ProcessingGroup("projection")
    static class AProjection {
        @EventHandler
        void on(WorkerAssigned event) {}
    }

    @ProcessingGroup("automation")
    static class AnAutomation {
        @EventHandler
        void react(WorkerAssigned event) {}
    }

    @ProcessingGroup("inline")
    static class AnInlineHandler {
        @EventHandler
        void on(WorkerAssigned event) {}
    }

    @Saga
    @ProcessingGroup("saga")
    static class ASaga {
        @StartSaga
        @SagaEventHandler(associationProperty = "workerId")
        void react(WorkerRegistered event) {}
    }
}
