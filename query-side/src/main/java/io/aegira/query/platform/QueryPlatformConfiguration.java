package io.aegira.query.platform;

import io.aegira.platform.axon.ProcessorGroup;
import io.aegira.platform.database.Changelog;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The schema, the processing groups and the query bus of this side. */
@Configuration(proxyBeanMethods = false)
class QueryPlatformConfiguration {
    private static final int AFTER_THE_PLATFORM = 20;

    @Bean
    Changelog queryChangelog() {
        return new Changelog("db/changelog/query.yaml", AFTER_THE_PLATFORM);
    }

    @Bean
    QueryBus queryBus(PlatformTransactionManager transactionManager) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.registerHandlerInterceptor(new AnswersInOneTransaction(transactionManager));
        return bus;
    }

    @Bean
    ProcessorGroup workerGroup() {
        return projection(ProcessingGroups.WORKER);
    }

    @Bean
    ProcessorGroup promptStateGroup() {
        return projection(ProcessingGroups.PROMPT_STATE);
    }

    @Bean
    ProcessorGroup riskSignalGroup() {
        return projection(ProcessingGroups.RISK_SIGNAL);
    }

    @Bean
    ProcessorGroup riskEpisodeStateGroup() {
        return projection(ProcessingGroups.RISK_EPISODE_STATE);
    }

    @Bean
    ProcessorGroup caseSummaryGroup() {
        return projection(ProcessingGroups.CASE_SUMMARY);
    }

    private static ProcessorGroup projection(String name) {
        return new ProcessorGroup(name, ProcessorGroup.Kind.PROJECTION);
    }
}
