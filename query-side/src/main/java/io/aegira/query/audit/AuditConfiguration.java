package io.aegira.query.audit;

import io.aegira.platform.tenancy.TenantReads;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The log as auditors read it, and as it is without what was decided. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    @Primary
    LogOfWorkers logOfWorkers(TenantReads database) {
        return new LogOfWorkers(database);
    }

    @Bean
    LogOfWorkers factsOfWorkers(@Qualifier("hindsightReads") TenantReads database) {
        return new LogOfWorkers(database);
    }
}
