package io.aegira.platform.rulesets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What both sides know about rules that were tried. */
@Configuration(proxyBeanMethods = false)
public class RulesetsConfiguration {
    @Bean
    TriedRulesets triedRulesets(JdbcClient jdbc) {
        return new TriedRulesets(jdbc);
    }
}
