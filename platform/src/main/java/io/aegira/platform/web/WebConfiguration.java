package io.aegira.platform.web;

import io.aegira.kernel.message.AegiraJson;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** JSON, problems, parameters and limits of the edge. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /** After Spring Security, whose filter stands at -100 and sets the headers of every answer. */
    private static final int AFTER_SECURITY = -50;

    @Bean
    JsonMapper jsonMapper() {
        return AegiraJson.mapper();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper jsonMapper) {
        return new ProblemWriter(jsonMapper);
    }

    @Bean
    ProblemResolver problemResolver(ProblemWriter problemWriter) {
        return new ProblemResolver(problemWriter);
    }

    /** Around everything that might still write a header. */
    @Bean
    FilterRegistrationBean<AfterTheRequest> afterTheRequest() {
        FilterRegistrationBean<AfterTheRequest> filter = new FilterRegistrationBean<>(new AfterTheRequest());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> filter = new FilterRegistrationBean<>(new Correlation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return filter;
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter problems, ProblemResolver resolver) {
        FilterRegistrationBean<ProblemFilter> filter =
                new FilterRegistrationBean<>(new ProblemFilter(problems, resolver));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(EdgeSettings settings, ProblemWriter problems) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(settings, problems));
        filter.addUrlPatterns(ApiPath.PREFIX + "/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverProblems() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerProblems.class.getName());
            }
        });
    }

    @Bean
    ThreadPoolTaskExecutor streamedAnswers(EdgeSettings settings) {
        return StreamedAnswers.executor(settings.maxStreams());
    }

    @Bean
    WebMvcConfigurer edgeOfHandlers(ThreadPoolTaskExecutor streamedAnswers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageRequestArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new KnownParameters())
                        .addPathPatterns(ApiPath.PREFIX + "/**")
                        .order(20);
                interceptors
                        .addInterceptor(new StrictArguments())
                        .addPathPatterns(ApiPath.PREFIX + "/**")
                        .order(30);
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new TextArguments());
            }

            @Override
            public void configureAsyncSupport(AsyncSupportConfigurer async) {
                // An export may take long; a stalled reader is cut off by the connector's own timeout.
                async.setTaskExecutor(streamedAnswers).setDefaultTimeout(-1);
            }
        };
    }
}
