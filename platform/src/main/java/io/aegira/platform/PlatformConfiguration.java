package io.aegira.platform;

import io.aegira.platform.audit.AuditTrailConfiguration;
import io.aegira.platform.axon.AxonConfiguration;
import io.aegira.platform.database.DatabaseConfiguration;
import io.aegira.platform.deadletters.DeadLettersConfiguration;
import io.aegira.platform.passwordless.PasswordlessConfiguration;
import io.aegira.platform.progress.ProgressConfiguration;
import io.aegira.platform.proof.CheckpointsConfiguration;
import io.aegira.platform.proof.ProofConfiguration;
import io.aegira.platform.rulesets.RulesetsConfiguration;
import io.aegira.platform.uploads.UploadsConfiguration;
import io.aegira.platform.vault.VaultConfiguration;
import io.aegira.platform.web.EdgeConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All that a side needs around it. */
@Configuration(proxyBeanMethods = false)
@Import({
    DatabaseConfiguration.class,
    AxonConfiguration.class,
    VaultConfiguration.class,
    EdgeConfiguration.class,
    ProgressConfiguration.class,
    DeadLettersConfiguration.class,
    ProofConfiguration.class,
    CheckpointsConfiguration.class,
    RulesetsConfiguration.class,
    UploadsConfiguration.class,
    AuditTrailConfiguration.class,
    PasswordlessConfiguration.class
})
public class PlatformConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
