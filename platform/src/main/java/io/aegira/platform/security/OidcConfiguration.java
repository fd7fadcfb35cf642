package io.aegira.platform.security;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** A provider by settings. It is asked when the first token comes, not at the start: it may be down then, and we up. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + DemoConfiguration.PROFILE)
@ConditionalOnExpression("'${aegira.oidc.issuer:}' != ''")
@EnableConfigurationProperties({OidcSettings.class, RecheckSettings.class})
class OidcConfiguration {
    /** After the filter that ends sessions which have lasted long enough. */
    private static final int BEFORE_SECURITY = -105;

    @Bean
    ProviderLine lineToTheProvider(OidcSettings settings) {
        return new ProviderLine(new ProviderAtFirstUse(settings));
    }

    @Bean
    JwtDecoder tokensOfTheProvider(
            OidcSettings settings, RecheckSettings rechecks, ProviderLine line, ObjectProvider<Clock> clock) {
        return new CurrentTokens(
                TokensOfTheProvider.decoder(settings, rechecks, clock.getIfAvailable(Clock::systemUTC)),
                new Introspection(line, settings, rechecks.introspection()),
                rechecks.longestToken());
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokensOfTheProvider() {
        return OidcLogin.idTokens();
    }

    @Bean
    Rechecks rechecks(
            RecheckSettings settings,
            ProviderLine line,
            JwtDecoderFactory<ClientRegistration> idTokens,
            ObjectProvider<Clock> clock) {
        return new Rechecks(new Renewal(line, idTokens), settings, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnExpression("'${aegira.oidc.client-id:}' != ''")
    OidcLogin oidcLogin(OidcSettings settings, ProviderLine line, Rechecks rechecks, LoginFailures failures) {
        return new OidcLogin(settings, line.provider(), rechecks, failures);
    }

    @Bean
    FilterRegistrationBean<SessionRecheck> sessionRecheck() {
        FilterRegistrationBean<SessionRecheck> filter = new FilterRegistrationBean<>(new SessionRecheck());
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }
}
