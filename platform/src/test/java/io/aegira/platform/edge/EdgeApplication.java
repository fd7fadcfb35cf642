package io.aegira.platform.edge;

import io.aegira.platform.database.DatabaseConfiguration;
import io.aegira.platform.database.DatabaseServer;
import io.aegira.platform.security.DemoUser;
import io.aegira.platform.security.DemoUsers;
import io.aegira.platform.security.Departures;
import io.aegira.platform.web.EdgeConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
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
