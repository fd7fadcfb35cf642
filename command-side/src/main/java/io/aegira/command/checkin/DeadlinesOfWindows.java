package io.aegira.command.checkin;

import io.aegira.command.platform.CommandGroups;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The saga hears of windows that are still to close. */
@Configuration(proxyBeanMethods = false)
class DeadlinesOfWindows {
    @Bean
    ConfigurerModule onlyWindowsToCome(Clock clock) {
        return configurer -> configurer
                .eventProcessing()
                .registerHandlerInterceptor(CommandGroups.SHIFT_WINDOWS, configuration -> new PastWindows(clock));
    }
}
