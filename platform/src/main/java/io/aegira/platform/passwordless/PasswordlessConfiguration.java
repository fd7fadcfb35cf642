package io.aegira.platform.passwordless;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Workers come in without a password, whether or not a provider vouches for others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordlessSettings.class)
public class PasswordlessConfiguration {
    @Bean
    LoginLinks loginLinks(
            PasswordlessSettings settings, JdbcClient jdbc, TransactionTemplate transactionTemplate, Clock clock) {
        return new LoginLinks(settings, jdbc, transactionTemplate, clock);
    }

    @Bean
    LinkLogin linkLogin(LoginLinks links) {
        return new LinkLogin(links);
    }

    @Bean
    WaysIn waysIn(JdbcClient jdbc) {
        return new WaysIn(jdbc);
    }
}
