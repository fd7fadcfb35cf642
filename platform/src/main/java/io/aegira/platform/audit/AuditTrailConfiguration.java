package io.aegira.platform.audit;

import io.aegira.platform.axon.Commands;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The audit trail and what writes to it. */
@Configuration(proxyBeanMethods = false)
public class AuditTrailConfiguration {
    /** What comes last before a handler comes first after it: before the order is committed. */
    private static final int INSIDE_THE_ORDER = 200;

    @Bean
    AuditTrail auditTrail(Commands commands, EventStore eventStore, Clock clock) {
        return new AuditTrail(commands, eventStore, clock);
    }

    @Bean
    static RecordedAnswers recordedAnswers(ObjectProvider<AuditTrail> trail, ObjectProvider<FiguresByChoice> byChoice) {
        return new RecordedAnswers(trail, byChoice);
    }

    @Bean
    WebMvcConfigurer recordedOrders(ObjectProvider<AuditTrail> trail) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RecordedOrders(trail)).order(INSIDE_THE_ORDER);
            }
        };
    }
}
