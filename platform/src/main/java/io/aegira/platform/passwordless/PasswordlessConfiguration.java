package io.aegira.platform.passwordless;

import io.aegira.platform.vault.IdentityVault;
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
    PasskeyRows passkeyRows(JdbcClient jdbc, TransactionTemplate transactionTemplate) {
        return new PasskeyRows(jdbc, transactionTemplate);
    }

    @Bean
    RelyingParty relyingParty(
            PasswordlessSettings settings,
            PasskeyRows passkeys,
            IdentityVault vault,
            TransactionTemplate transactionTemplate) {
        return new RelyingParty(settings, new WorkersAsUsers(vault, transactionTemplate), passkeys);
    }

    @Bean
    PasskeyLogin passkeyLogin(RelyingParty us) {
        return new PasskeyLogin(us);
    }

    @Bean
    Passkeys passkeys(RelyingParty us, PasskeyRows rows, PasskeyLogin login) {
        return new Passkeys(us, rows, login);
    }

    @Bean
    WaysIn waysIn(JdbcClient jdbc, BarredWorkers barred) {
        return new WaysIn(jdbc, barred);
    }

    @Bean
    BarredWorkers barredWorkers(JdbcClient jdbc, TransactionTemplate transactionTemplate, Clock clock) {
        return new BarredWorkers(jdbc, transactionTemplate, clock);
    }
}
