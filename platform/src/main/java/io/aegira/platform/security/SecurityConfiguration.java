package io.aegira.platform.security;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who calls and what they may. */
@Configuration(proxyBeanMethods = false)
@Import({ApiSecurity.class, PageSecurity.class, DemoConfiguration.class, OidcConfiguration.class})
public class SecurityConfiguration {
    private static final int FIRST = 10;

    @Bean
    RoleCheck.AtStart everyHandlerSaysForWhomItIs(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new RoleCheck.AtStart(handlers);
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
