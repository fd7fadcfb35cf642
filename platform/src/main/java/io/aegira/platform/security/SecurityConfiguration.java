package io.aegira.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who calls and what they may. */
@Configuration(proxyBeanMethods = false)
@Import({ApiSecurity.class, PageSecurity.class, ProviderSecurity.class, DemoConfiguration.class, OidcConfiguration.class
})
public class SecurityConfiguration {
    private static final int FIRST = 10;
    /** Spring Security's filter stands at -100. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    RoleCheck.AtStart everyHandlerSaysForWhomItIs(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new RoleCheck.AtStart(handlers);
    }

    @Bean
    FilterRegistrationBean<SessionAge> sessionAge(
            @Value("${aegira.session.longest}") Duration longest, ObjectProvider<Clock> clock) {
        FilterRegistrationBean<SessionAge> filter =
                new FilterRegistrationBean<>(new SessionAge(longest, clock.getIfAvailable(Clock::systemUTC)));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OnlyOverHttps> onlyOverHttps(SessionCookie cookie) {
        FilterRegistrationBean<OnlyOverHttps> filter = new FilterRegistrationBean<>(new OnlyOverHttps());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setEnabled(cookie.https());
        return filter;
    }

    @Bean
    WebMvcConfigurer callersAtHandlers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RoleCheck()).order(FIRST);
            }
        };
    }
}
