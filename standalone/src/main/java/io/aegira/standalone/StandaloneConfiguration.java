package io.aegira.standalone;

import io.aegira.platform.database.DatabaseServer;
import io.aegira.platform.database.GivenDatabase;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Where the database comes from: a given one, or its own in the data directory. */
@Configuration(proxyBeanMethods = false)
@Import(DemoData.class)
class StandaloneConfiguration {
    private static final String GIVEN = "'${AEGIRA_DATABASE_URL:}' != ''";
    private static final String NOT_GIVEN = "'${AEGIRA_DATABASE_URL:}' == ''";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(NOT_GIVEN)
    static class Embedded {
        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(@Value("${aegira.data-dir}") Path dataDirectory) {
            return EmbeddedDatabase.start(dataDirectory);
        }

        @Bean
        DatabaseServer databaseServer(EmbeddedDatabase database) {
            return database.server();
        }

        @Bean
        ConnectionProperties connectionProperties(
                @Value("${aegira.data-dir}") Path dataDirectory, DatabaseServer server) {
            return ConnectionProperties.write(dataDirectory, server);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(GIVEN)
    @Import(GivenDatabase.class)
    static class Given {}
}
