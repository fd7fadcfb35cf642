package io.aegira.platform.web;

import io.aegira.platform.idempotency.IdempotencyConfiguration;
import io.aegira.platform.limits.LimitsConfiguration;
import io.aegira.platform.security.SecurityConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * All that stands between the network and a handler: who calls, what they may, how bodies are read, how refusals are answered, and
 * that a repeated order has one effect. Applications import it; it brings the defaults of
 * {@code aegira-platform.properties}, below every setting of theirs.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:aegira-platform.properties")
@EnableConfigurationProperties(EdgeSettings.class)
@Import({
    WebConfiguration.class,
    OpenApiConfiguration.class,
    SecurityConfiguration.class,
    IdempotencyConfiguration.class,
    LimitsConfiguration.class
})
public class EdgeConfiguration {}
