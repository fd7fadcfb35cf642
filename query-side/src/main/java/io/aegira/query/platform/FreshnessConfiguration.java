package io.aegira.query.platform;

import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Readers may wait for what they wrote, at every address: whoever does not ask for it does not wait. */
@Configuration(proxyBeanMethods = false)
class FreshnessConfiguration {
    /** Nobody waits before it is clear that they may ask at all. */
    private static final int AFTER_ALL_CHECKS = 100;

    @Bean
    ReadModelProgress readModelProgress(ObjectProvider<EventProcessingConfiguration> processors, HeldProjections held) {
        return new ReadModelProgress(processors::getObject, held);
    }

    @Bean
    WebMvcConfigurer freshness(JdbcClient jdbc, TransactionTemplate transactions, ReadModelProgress progress) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ConsistentWith(jdbc, transactions, progress))
                        .order(AFTER_ALL_CHECKS);
            }
        };
    }
}
