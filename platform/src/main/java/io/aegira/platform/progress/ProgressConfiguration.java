package io.aegira.platform.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Progress of processors and of due work. */
@Configuration(proxyBeanMethods = false)
@Import({Progress.class, StoredTokens.class, ProgressApi.class, ProcessorWatch.class, ProcessorMetrics.class})
public class ProgressConfiguration {
    /** Its name in the answer of the health endpoint is {@code processors}. */
    @Bean
    ProcessorsHealth processorsHealthIndicator(ProcessorWatch watch) {
        return new ProcessorsHealth(watch);
    }
}
