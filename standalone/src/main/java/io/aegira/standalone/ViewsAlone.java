package io.aegira.standalone;

import io.aegira.platform.axon.AxonConfiguration;
import io.aegira.platform.database.DatabaseConfiguration;
import io.aegira.platform.proof.ProofConfiguration;
import io.aegira.platform.rulesets.RulesetsConfiguration;
import io.aegira.platform.uploads.UploadsConfiguration;
import io.aegira.platform.vault.VaultConfiguration;
import io.aegira.query.QuerySide;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The views and what they stand on, without the web and without anything that runs by itself: for commands. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    DatabaseConfiguration.class,
    AxonConfiguration.class,
    VaultConfiguration.class,
    RulesetsConfiguration.class,
    ProofConfiguration.class,
    UploadsConfiguration.class,
    QuerySide.class,
    StandaloneConfiguration.Embedded.class,
    StandaloneConfiguration.Given.class
})
class ViewsAlone {
    /** @param settings win over nothing: for those that the environment does not give */
    static ConfigurableApplicationContext start(
            Map<String, Object> settings, ApplicationContextInitializer<ConfigurableApplicationContext> first) {
        return new SpringApplicationBuilder(ViewsAlone.class)
                .web(WebApplicationType.NONE)
                .initializers(first)
                .properties(settings)
                .properties(Map.of("aegira.background", "false"))
                .run();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
