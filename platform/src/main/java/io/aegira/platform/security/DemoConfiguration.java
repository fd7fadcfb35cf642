package io.aegira.platform.security;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The demo's own issuer and its login without a password. None of it exists outside the profile. */
@Configuration(proxyBeanMethods = false)
@Profile(DemoConfiguration.PROFILE)
public class DemoConfiguration {
    public static final String PROFILE = "demo";

    @Bean
    DemoIssuer demoIssuer(@Value("${aegira.data-dir:}") String dataDirectory, ObjectProvider<Clock> clock) {
        ECKey key = dataDirectory.isBlank()
                ? DemoIssuer.newKey()
                : IssuerKeyFile.in(Path.of(dataDirectory)).loadOrCreate();
        return new DemoIssuer(key, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    JwtDecoder demoTokens(DemoIssuer issuer) {
        return issuer.decoder();
    }

    /** Not where somebody else vouches for callers. */
    @Bean
    @ConditionalOnExpression("'${aegira.oidc.issuer:}' == ''")
    DemoProvider demoProvider(DemoIssuer issuer, @Value("${aegira.oidc.audience}") String audience) {
        return new DemoProvider(issuer, audience);
    }

    /** The provider knows sessions, and forgets those that end. */
    @Bean
    HttpSessionEventPublisher endsOfSessions() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    DemoTokensApi demoTokensApi(DemoIssuer issuer) {
        return new DemoTokensApi(issuer);
    }

    @Bean
    DemoLogin demoLogin(ObjectProvider<DemoUsers> users) {
        return new DemoLogin(users);
    }
}
