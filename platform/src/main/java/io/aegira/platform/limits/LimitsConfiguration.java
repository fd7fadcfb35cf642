package io.aegira.platform.limits;

import io.aegira.platform.security.DemoConfiguration;
import io.aegira.platform.security.Loopback;
import io.aegira.platform.web.ProblemWriter;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where limits stand between the network and a handler: the address's before any token is looked at, the caller's right after. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitsSettings.class)
public class LimitsConfiguration {
    /** Spring Security's filter stands at -100. */
    private static final int BEFORE_SECURITY = -120;

    private static final int AFTER_SECURITY = -60;

    @Bean
    TooManyRequests tooManyRequests(
            LimitsSettings settings, ProblemWriter problems, ObjectProvider<MeterRegistry> meters) {
        return new TooManyRequests(
                new Limits(settings, TimeMeter.SYSTEM_NANOTIME),
                problems,
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** In the demo, where nobody needs a password, scripts on this machine log in as often as they like. */
    @Bean
    FilterRegistrationBean<LimitedAddresses> limitedAddresses(TooManyRequests tooMany, Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of(DemoConfiguration.PROFILE));
        FilterRegistrationBean<LimitedAddresses> filter =
                new FilterRegistrationBean<>(new LimitedAddresses(tooMany, request -> demo && Loopback.calls(request)));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<LimitedCallers> limitedCallers(TooManyRequests tooMany) {
        FilterRegistrationBean<LimitedCallers> filter = new FilterRegistrationBean<>(new LimitedCallers(tooMany));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
