package io.aegira.platform.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Where a provider is found and asked: the demo's own, and otherwise nothing at all. */
@Configuration(proxyBeanMethods = false)
class ProviderSecurity {
    private static final String[] OF_A_PROVIDER = {
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server",
        "/oauth2/authorize",
        "/oauth2/token",
        "/oauth2/jwks",
        "/oauth2/introspect",
        "/oauth2/revoke",
        "/userinfo",
        "/connect/logout"
    };

    @Bean
    @Order(8)
    SecurityFilterChain providerSecurityChain(HttpSecurity http, ObjectProvider<DemoProvider> own) {
        SecurityHeaders.apply(http, SecurityHeaders.API);
        own.ifAvailable(provider -> provider.applyTo(http));
        if (own.stream().findAny().isEmpty()) {
            http.securityMatcher(OF_A_PROVIDER)
                    .csrf(AbstractHttpConfigurer::disable)
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        }
        return http.build();
    }
}
