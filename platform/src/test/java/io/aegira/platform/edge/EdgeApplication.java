package io.aegira.platform.edge;

import io.aegira.platform.database.DatabaseConfiguration;
import io.aegira.platform.database.DatabaseServer;
import io.aegira.platform.security.DemoUser;
import io.aegira.platform.security.DemoUsers;
import io.aegira.platform.security.Departures;
import io.aegira.platform.web.EdgeConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** Nothing but the edge, the database and a few handlers that no product has. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
    EdgeApplication.BootWithoutAxon.class,
    EdgeConfiguration.class,
    DatabaseConfiguration.class,
    OrdersApi.class,
    FailuresApi.class,
    UploadApi.class,
    PeoplePage.class
})
class EdgeApplication {
    static final String ON_THE_WAY_OUT = "X-On-The-Way-Out";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().start();
    }

    @Bean
    DatabaseServer databaseServer(EmbeddedPostgres postgres) {
        // Not the URL that the library offers: that one names a user, which wins over the roles'.
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        return new DatabaseServer(url, "postgres", "postgres");
    }

    /** Takes its time on its way out, and only then has its header. */
    @Bean
    FilterRegistrationBean<Filter> slowToLeave() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            chain.doFilter(request, response);
            boolean begun = hasBegun();
            ((HttpServletResponse) response).setHeader(ON_THE_WAY_OUT, begun ? "too late" : "in time");
        });
        filter.addUrlPatterns("/api/v1/orders" + OrdersApi.AT_ONCE);
        return filter;
    }

    private static boolean hasBegun() {
        try {
            return OrdersApi.streaming.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Bean
    DemoUsers demoUsers() {
        return () -> List.of(new DemoUser(
                "hannah", java.util.Set.of(Crew.HSE), Crew.TENANT, java.util.Set.of(), java.util.Set.of(), null));
    }

    @Bean
    Departures departures() {
        return (tenant, worker) -> worker.toString().equals(Crew.GONE);
    }

    /** Axon and the scheduler configure themselves for whole applications only. */
    static final class BootWithoutAxon extends AutoConfigurationImportSelector {
        @Override
        protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
            AnnotationAttributes none = new AnnotationAttributes();
            none.put("exclude", new String[0]);
            none.put("excludeName", new String[0]);
            return none;
        }

        @Override
        protected List<String> getCandidateConfigurations(
                AnnotationMetadata metadata, AnnotationAttributes attributes) {
            List<String> candidates = new ArrayList<>(super.getCandidateConfigurations(metadata, attributes));
            candidates.removeIf(name -> name.startsWith("org.axonframework")
                    || name.startsWith("com.github.kagkarlsson")
                    || name.contains(".liquibase."));
            return candidates;
        }

        @Override
        protected Class<?> getAnnotationClass() {
            return EnableAutoConfiguration.class;
        }
    }
}
